package dev.madang.platform.storage;

import dev.madang.platform.start.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files as objects of one bucket of an S3 server: for any number of instances. */
class S3Storage implements Storage {

    private static final String TYPE = "application/octet-stream";

    private final S3Client client;
    private final String bucket;

    S3Storage(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /**
     * Makes the bucket when there is none yet.
     *
     * @throws StartRefused when the server cannot be reached, or keeps the bucket from us
     */
    void requireBucket() {
        try {
            try {
                client.headBucket(request -> request.bucket(bucket));
            } catch (NoSuchBucketException e) {
                client.createBucket(request -> request.bucket(bucket));
            }
        } catch (SdkException e) {
            throw new StartRefused("Madang cannot use the bucket %s (MADANG_S3_BUCKET) with the keys it was given: %s"
                    .formatted(bucket, e.getMessage()));
        }
    }

    @Override
    public void put(String key, Resource content) {
        StorageKeys.check(key);
        try {
            var body = RequestBody.fromContentProvider(() -> open(content), content.contentLength(), TYPE);
            client.putObject(request -> request.bucket(bucket).key(key), body);
        } catch (SdkException | IOException e) {
            throw failure(key, e);
        }
    }

    @Override
    public Optional<Resource> find(String key) {
        StorageKeys.check(key);
        try {
            long length = client.headObject(request -> request.bucket(bucket).key(key))
                    .contentLength();
            return Optional.of(new S3Resource(client, bucket, key, length));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw failure(key, e);
        }
    }

    @Override
    public void delete(String key) {
        StorageKeys.check(key);
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw failure(key, e);
        }
    }

    @Override
    public Stream<StoredFile> list(String folder) {
        StorageKeys.check(folder);
        return client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(folder + "/")).contents().stream()
                .map(object -> new StoredFile(object.key(), object.lastModified()));
    }

    private static InputStream open(Resource content) {
        try {
            return content.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UncheckedIOException failure(String key, Exception cause) {
        return new UncheckedIOException(new IOException("S3 and " + key + ": " + cause.getMessage(), cause));
    }
}
