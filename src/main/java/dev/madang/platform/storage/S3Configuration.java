package dev.madang.platform.storage;

import dev.madang.platform.gate.RequestBulkhead;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "madang.storage.kind", havingValue = "s3")
@EnableConfigurationProperties(S3Settings.class)
class S3Configuration {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);

    @Bean
    Storage s3Storage(S3Client client, S3Settings settings) {
        var storage = new S3Storage(client, settings.bucket());
        storage.requireBucket();
        return storage;
    }

    /** Checksums only where S3 demands them: many servers that speak S3 do not know the others. */
    @Bean(destroyMethod = "close")
    static S3Client s3Client(S3Settings settings) {
        var client = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(settings.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(calls -> calls.addExecutionInterceptor(new Leaving()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(TO_ANSWER));
        settings.server().ifPresent(client::endpointOverride);
        return client.build();
    }

    /** Whoever waits for S3 lets others compute meanwhile. */
    private static final class Leaving implements ExecutionInterceptor {

        @Override
        public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
            RequestBulkhead.leave();
        }
    }
}
