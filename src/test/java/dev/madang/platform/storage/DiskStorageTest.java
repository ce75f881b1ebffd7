package dev.madang.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStorageTest extends StorageContract {

    @TempDir
    Path folder;

    @Override
    Storage storage() {
        return new DiskStorage(folder);
    }

    @Test
    void whatADeadProcessLeftUnfinishedIsListedAndCanBeDeleted() throws IOException {
        Files.createDirectories(folder.resolve("photos/tent"));
        Files.writeString(folder.resolve("photos/tent/0198.unfinished"), "half a tent");
        assertThat(keys("photos")).containsExactly("photos/tent/0198.unfinished");
        storage().delete("photos/tent/0198.unfinished");
        assertThat(keys("photos")).isEmpty();
    }
}
