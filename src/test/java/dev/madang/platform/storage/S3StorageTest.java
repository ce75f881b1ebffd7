package dev.madang.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.gate.Gates;
import dev.madang.platform.start.StartRefused;
import dev.madang.test.S3Server;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class S3StorageTest extends StorageContract {

    private final String bucket = "test-" + UUID.randomUUID();

    private S3Client client;
    private S3Storage storage;

    @BeforeEach
    void open() {
        client = S3Configuration.s3Client(settings(S3Server.address()));
        storage = new S3Storage(client, bucket);
        storage.requireBucket();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    Storage storage() {
        return storage;
    }

    @Test
    void aBucketThatIsThereIsTaken() {
        storage.put("tent", file("a tent"));
        storage.requireBucket();
        assertThat(storage.find("tent")).isPresent();
    }

    @Test
    void aFolderOfMoreThanOnePageIsListedWhole() {
        for (int i = 0; i < 1_010; i++) {
            storage.put("photos/" + i, file("x"));
        }
        assertThat(keys("photos")).hasSize(1_010).doesNotHaveDuplicates();
    }

    @Test
    void aServerThatIsAwayRefusesTheStartInASentenceAndLaterFailsTheCall() {
        try (var away = S3Configuration.s3Client(settings("http://127.0.0.1:1"))) {
            var storage = new S3Storage(away, bucket);
            assertThatThrownBy(storage::requireBucket)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContainingAll("Madang cannot use the bucket " + bucket, "MADANG_S3_BUCKET");
            assertThatThrownBy(() -> storage.find("tent")).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> storage.put("tent", file("x"))).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> storage.delete("tent")).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void whoWaitsForItKeepsNobodyOut() throws Exception {
        assertThat(Gates.isLeftBy(() -> storage.find("tent"))).isTrue();
        assertThat(Gates.isLeftBy(() -> storage.put("tent", file("a tent")))).isTrue();
    }

    private S3Settings settings(String endpoint) {
        return new S3Settings(endpoint, "ap-northeast-2", bucket, "key", "secret", true);
    }
}
