package dev.madang.platform.storage;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/**
 * Files by key. A key is a path of lower-case names such as {@code photos/0198…/card.webp}; who stores decides it, so
 * that finding a file needs no database.
 */
public interface Storage {

    /**
     * Keeps the content under the key and replaces what was there: whole and durable once this returns, not at all when
     * it throws. A reader of the old file keeps reading the old file.
     *
     * @param content that is a {@link MovableFile} may be gone afterwards, even when this throws
     * @throws UncheckedIOException when it cannot be kept
     */
    void put(String key, Resource content);

    /** The file under the key, to be read as often as one likes; empty when there is none. */
    Optional<Resource> find(String key);

    /** Removes the file under the key; nothing happens when there is none. */
    void delete(String key);

    /**
     * The files in a folder such as {@code photos} and in all folders below it, in no order, read as the stream goes. A
     * file that comes or goes meanwhile may be among them or not.
     *
     * @return to be closed
     */
    Stream<StoredFile> list(String folder);
}
