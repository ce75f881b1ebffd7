package dev.madang.platform.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** An object of a bucket. Nothing of it is fetched before it is read, and then only as the reader goes. */
class S3Resource extends AbstractResource {

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final long length;

    S3Resource(S3Client client, String bucket, String key, long length) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.length = length;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(key));
        } catch (NoSuchKeyException e) {
            throw new FileNotFoundException(getDescription());
        } catch (SdkException e) {
            throw new IOException(getDescription(), e);
        }
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public String getDescription() {
        return "S3 object " + bucket + "/" + key;
    }
}
