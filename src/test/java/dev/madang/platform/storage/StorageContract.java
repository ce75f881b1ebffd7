package dev.madang.platform.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** What holds of every {@link Storage}, wherever it keeps files. */
abstract class StorageContract {

    /** An empty one. */
    abstract Storage storage();

    @Test
    void whatIsPutIsFoundAsOftenAsOneLikes() throws IOException {
        storage().put("photos/tent/card.webp", file("a tent"));
        Resource found = storage().find("photos/tent/card.webp").orElseThrow();
        assertThat(found.contentLength()).isEqualTo(6);
        assertThat(found.getContentAsString(UTF_8)).isEqualTo("a tent");
        assertThat(found.getContentAsString(UTF_8)).isEqualTo("a tent");
    }

    @Test
    void aReaderMayStopHalfWay() throws IOException {
        storage().put("large", new ByteArrayResource(new byte[5_000_000]));
        try (InputStream content = storage().find("large").orElseThrow().getInputStream()) {
            assertThat(content.readNBytes(10)).hasSize(10);
        }
        assertThat(storage().find("large").orElseThrow().getContentAsByteArray())
                .hasSize(5_000_000);
    }

    @Test
    void puttingAgainReplaces() throws IOException {
        storage().put("tent", file("a tent"));
        storage().put("tent", file("a larger tent"));
        assertThat(content("tent")).isEqualTo("a larger tent");
    }

    @Test
    void contentThatBreaksOffLeavesTheOldFileAndNothingElse() throws IOException {
        storage().put("photos/tent", file("a tent"));
        assertThatThrownBy(() -> storage().put("photos/tent", brokenOff())).isInstanceOf(UncheckedIOException.class);
        assertThat(content("photos/tent")).isEqualTo("a tent");
        assertThat(keys("photos")).containsExactly("photos/tent");
    }

    @Test
    void manyPutsOfOneFileLeaveOneOfThemWhole() throws IOException {
        List<String> tents = IntStream.range(0, 8)
                .mapToObj(i -> ("tent " + i).repeat(20_000))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            tents.stream()
                    .map(tent -> CompletableFuture.runAsync(() -> storage().put("tent", file(tent)), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(content("tent")).isIn(tents);
    }

    @Test
    void aFileOfItsOwnIsKeptLikeAnyOther() throws IOException {
        storage().put("photos/tent", new Movable("a tent"));
        assertThat(content("photos/tent")).isEqualTo("a tent");
        assertThat(keys("photos")).containsExactly("photos/tent");
    }

    @Test
    void whatIsDeletedIsGoneAndDeletingAgainIsFine() {
        storage().put("tent", file("a tent"));
        storage().delete("tent");
        storage().delete("tent");
        assertThat(storage().find("tent")).isEmpty();
    }

    @Test
    void aFolderIsListedWithAllBelowIt() {
        storage().put("photos/tent/card.webp", file("a tent"));
        storage().put("photos/tent/large.webp", file("a tent"));
        storage().put("photos/stove/original", file("a stove"));
        storage().put("photos-of-others/boat", file("a boat"));
        assertThat(keys("photos"))
                .containsExactlyInAnyOrder("photos/tent/card.webp", "photos/tent/large.webp", "photos/stove/original");
        assertThat(keys("maps")).isEmpty();
        try (var files = storage().list("photos")) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(file.changedAt())
                            .isBetween(
                                    Instant.now().minus(Duration.ofMinutes(1)),
                                    Instant.now().plusSeconds(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/etc/passwd", "../secret", "photos/../../secret", "photos//x", ".hidden", "a b", "a\0b"})
    void aKeyNeverLeavesTheFolder(String key) {
        assertThatThrownBy(() -> storage().find(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage().put(key, file("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage().delete(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage().list(key)).isInstanceOf(IllegalArgumentException.class);
    }

    List<String> keys(String folder) {
        try (var files = storage().list(folder)) {
            return files.map(StoredFile::key).toList();
        }
    }

    static Resource file(String text) {
        return new ByteArrayResource(text.getBytes(UTF_8));
    }

    private String content(String key) throws IOException {
        return storage().find(key).orElseThrow().getContentAsString(UTF_8);
    }

    private static Resource brokenOff() {
        return new ByteArrayResource(new byte[10]) {
            @Override
            public InputStream getInputStream() {
                return new SequenceInputStream(new ByteArrayInputStream(new byte[4]), broken());
            }
        };
    }

    private static class Movable extends ByteArrayResource implements MovableFile {

        Movable(String text) {
            super(text.getBytes(UTF_8));
        }

        @Override
        public void moveTo(Path file) throws IOException {
            Files.write(file, getByteArray());
        }
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }
        };
    }
}
