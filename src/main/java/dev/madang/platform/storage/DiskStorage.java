package dev.madang.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Files in one folder of this machine: for one instance, or several that mount the same folder. */
@Component
class DiskStorage implements Storage {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*(\\.[a-z0-9]+)?");

    private final Path folder;

    DiskStorage(@Value("${madang.storage.folder}") Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public void put(String key, InputStream content) {
        Path file = file(key);
        Path unfinished = file.resolveSibling("." + UUID.randomUUID());
        try {
            Files.createDirectories(file.getParent());
            try {
                write(unfinished, content);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
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

    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a storage key: " + key);
        }
        return folder.resolve(key);
    }

    private static void write(Path file, InputStream content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }
}
