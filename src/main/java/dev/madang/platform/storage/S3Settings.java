package dev.madang.platform.storage;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the bucket is, and the keys to it.
 *
 * @param endpoint address of the S3 server, empty for Amazon's own
 * @param pathStyle whether the bucket stands in the path of an address, or before its host
 */
@ConfigurationProperties("madang.storage.s3")
record S3Settings(
        String endpoint, String region, String bucket, String accessKey, String secretKey, boolean pathStyle) {

    Optional<URI> server() {
        return endpoint.isBlank() ? Optional.empty() : Optional.of(URI.create(endpoint));
    }
}
