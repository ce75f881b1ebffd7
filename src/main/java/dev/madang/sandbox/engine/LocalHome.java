package dev.madang.sandbox.engine;

import dev.madang.platform.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds all that a local Madang keeps. One process has it at a time; when that dies, it is free again. */
final class LocalHome implements AutoCloseable {

    private static final long ROOM = 400L << 20;

    private final Path folder;
    private final FileChannel lock;

    private LocalHome(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws StartRefused when another process has it, it cannot be written, or its disk is full */
    static LocalHome claim(Path folder) {
        try {
            Files.createDirectories(folder);
            Path real = folder.toRealPath();
            long room = Files.getFileStore(real).getUsableSpace();
            if (room < ROOM) {
                throw new StartRefused(
                        "Only %d MB are free on the disk of %s; Madang needs %d MB. Free some, or set MADANG_HOME to a folder elsewhere."
                                .formatted(room >> 20, real, ROOM >> 20));
            }
            var channel = FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartRefused(
                        "Another Madang is running on %s. Stop it first, or set MADANG_HOME to another folder."
                                .formatted(real));
            }
            return new LocalHome(real, channel);
        } catch (IOException e) {
            throw new StartRefused(
                    "Madang cannot keep its data in %s (%s). Make it writable, or set MADANG_HOME to another folder."
                            .formatted(folder, e));
        }
    }

    /** A file or folder of the home, by its real path. */
    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** A folder of the home, made when it is not there yet. */
    Path directory(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
