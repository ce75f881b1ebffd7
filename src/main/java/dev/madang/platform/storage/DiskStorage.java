package dev.madang.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Files in one folder of this machine: for one instance, or several that mount the same folder. */
@Component
@ConditionalOnProperty(name = "madang.storage.kind", havingValue = "disk")
class DiskStorage implements Storage {

    /** Ends the name of a file that is being written. One that a dead process left behind is listed like any other. */
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    DiskStorage(@Value("${madang.storage.folder}") Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public void put(String key, Resource content) {
        Path file = file(key);
        Path unfinished = file.resolveSibling(UUID.randomUUID() + UNFINISHED);
        try {
            Files.createDirectories(file.getParent());
            try {
                write(unfinished, content);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            // A file's name is in its folder, whose own may be as new.
            forceNames(file.resolveSibling("."));
            forceNames(file.resolveSibling(".."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Resource> find(String key) {
        Path file = file(key);
        return Files.isRegularFile(file) ? Optional.of(new FileSystemResource(file)) : Optional.empty();
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<StoredFile> list(String under) {
        return below(file(under)).flatMap(file -> stored(file).stream());
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.list(folder).flatMap(entry -> Files.isDirectory(entry) ? below(entry) : Stream.of(entry));
        } catch (NoSuchFileException gone) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<StoredFile> stored(Path file) {
        try {
            Instant changedAt = Files.getLastModifiedTime(file).toInstant();
            return Optional.of(new StoredFile(folder.relativize(file).toString(), changedAt));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String key) {
        StorageKeys.check(key);
        return folder.resolve(key);
    }

    private static void write(Path file, Resource content) throws IOException {
        if (content instanceof MovableFile movable) {
            movable.moveTo(file);
        } else {
            copy(content, file);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(false);
        }
    }

    private static void forceNames(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void copy(Resource content, Path file) throws IOException {
        try (var source = content.getInputStream()) {
            Files.copy(source, file);
        }
    }
}
