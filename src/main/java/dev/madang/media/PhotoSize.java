package dev.madang.media;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sizes in which pages ask for a photo. */
public enum PhotoSize {
    /** Fills 640 × 480 pixels, what juts out cut off: lists, cards, thumbnails. */
    CARD,
    /** The whole photo, at most 1600 pixels on its longer side. */
    LARGE;

    /** Its word in addresses: {@code card}, {@code large}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PhotoSize> find(String word) {
        return Stream.of(values()).filter(size -> size.word().equals(word)).findFirst();
    }
}
