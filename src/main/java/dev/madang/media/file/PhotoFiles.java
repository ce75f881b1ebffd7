package dev.madang.media.file;

import static java.util.stream.Collectors.toSet;

import dev.madang.media.image.PhotoSize;
import dev.madang.platform.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Where a photo's files lie. The keys follow from its id alone: showing a picture asks no database. */
@Component
public class PhotoFiles {

    public static final String FOLDER = "photos";

    private static final String ORIGINAL = "/original";

    private final Storage storage;

    public PhotoFiles(Storage storage) {
        this.storage = storage;
    }

    public void keepOriginal(UUID photo, Resource source) {
        storage.put(original(photo), source);
    }

    public void keepRendition(UUID photo, PhotoSize size, byte[] webp) {
        storage.put(rendition(photo, size), new ByteArrayResource(webp));
    }

    public void keepDrawing(UUID photo, String svg) {
        storage.put(drawing(photo), new ByteArrayResource(svg.getBytes(StandardCharsets.UTF_8)));
    }

    public Optional<Resource> findOriginal(UUID photo) {
        return storage.find(original(photo));
    }

    public Optional<Resource> findRendition(UUID photo, PhotoSize size) {
        return storage.find(rendition(photo, size));
    }

    /** A drawn photo is one file for all sizes. */
    public Optional<Resource> findDrawing(UUID photo) {
        return storage.find(drawing(photo));
    }

    /** The original is not kept once it is rendered: it may say where its owner lives. */
    public void deleteOriginal(UUID photo) {
        storage.delete(original(photo));
    }

    public void deleteAll(UUID photo) {
        keys(photo).forEach(storage::delete);
    }

    /** The photo whose file has this key; empty when no photo's has. */
    public static Optional<UUID> photoOf(String key) {
        String[] names = key.split("/");
        return names.length == 3 ? id(names[1]).filter(photo -> keys(photo).contains(key)) : Optional.empty();
    }

    public static boolean isOriginal(String key) {
        return key.endsWith(ORIGINAL);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Set<String> keys(UUID photo) {
        return Stream.concat(
                        Stream.of(original(photo), drawing(photo)),
                        Stream.of(PhotoSize.values()).map(size -> rendition(photo, size)))
                .collect(toSet());
    }

    private static String original(UUID photo) {
        return folder(photo) + ORIGINAL;
    }

    private static String rendition(UUID photo, PhotoSize size) {
        return folder(photo) + "/" + size.word() + ".webp";
    }

    private static String drawing(UUID photo) {
        return folder(photo) + "/drawing.svg";
    }

    private static String folder(UUID photo) {
        return FOLDER + "/" + photo;
    }
}
