package dev.madang.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** A folder that is gone when the tests have ended. */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    /** What is to be stopped before the folder goes is added to the shutdown handlers after this: the last one goes first. */
    public static Path create(String prefix) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            SpringApplication.getShutdownHandlers().add(() -> remove(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
