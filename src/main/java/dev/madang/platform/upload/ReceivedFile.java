package dev.madang.platform.upload;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file of a form. It is forced to the disk while the rest of the form arrives: who keeps it hardly waits for that.
 */
class ReceivedFile implements MultipartFile {

    private final String field;
    private final String name;
    private final @Nullable String type;
    private final Path path;
    private final FileChannel channel;
    private long size;
    private CompletableFuture<Void> forced = CompletableFuture.completedFuture(null);

    /** @throws UncheckedIOException when there is no room for it */
    ReceivedFile(String field, String name, @Nullable String type, Path folder) {
        this.field = field;
        this.name = name;
        this.type = type;
        this.path = folder.resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(folder);
            this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(ByteBuffer content) {
        try {
            while (content.hasRemaining()) {
                size += channel.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing more will come. */
    void end() {
        forced = CompletableFuture.runAsync(this::force, Thread::startVirtualThread);
    }

    /** Removes it, unless it was moved. */
    void discard() {
        try (channel) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getOriginalFilename() {
        return name;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() throws IOException {
        return Files.readAllBytes(path);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void transferTo(File target) throws IOException {
        transferTo(target.toPath());
    }

    @Override
    public void transferTo(Path target) throws IOException {
        forced.join();
        Files.move(path, target);
    }

    private void force() {
        try (channel) {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
