package dev.madang.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskStorageTest {

    @TempDir
    Path folder;

    DiskStorage storage;

    @BeforeEach
    void open() {
        storage = new DiskStorage(folder);
    }

    @Test
    void whatIsPutIsFoundAsOftenAsOneLikes() throws IOException {
        storage.put("photos/tent/card.webp", bytes("a tent"));
        var found = storage.find("photos/tent/card.webp").orElseThrow();
        assertThat(found.getContentAsByteArray()).isEqualTo("a tent".getBytes());
        assertThat(found.getContentAsByteArray()).isEqualTo("a tent".getBytes());
    }

    @Test
    void puttingAgainReplaces() throws IOException {
        storage.put("tent", bytes("a tent"));
        storage.put("tent", bytes("a larger tent"));
        assertThat(storage.find("tent").orElseThrow().getContentAsByteArray()).isEqualTo("a larger tent".getBytes());
    }

    @Test
    void contentThatBreaksOffLeavesTheOldFileAndNothingElse() throws IOException {
        storage.put("photos/tent", bytes("a tent"));
        assertThatThrownBy(() -> storage.put("photos/tent", new SequenceInputStream(bytes("half"), broken())))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(storage.find("photos/tent").orElseThrow().getContentAsByteArray())
                .isEqualTo("a tent".getBytes());
        try (var files = Files.list(folder.resolve("photos"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatIsDeletedIsGoneAndDeletingAgainIsFine() {
        storage.put("tent", bytes("a tent"));
        storage.delete("tent");
        storage.delete("tent");
        assertThat(storage.find("tent")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/etc/passwd", "../secret", "photos/../../secret", "photos//x", ".hidden", "a b", "a\0b"})
    void aKeyNeverLeavesTheFolder(String key) {
        assertThatThrownBy(() -> storage.find(key)).isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes());
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
