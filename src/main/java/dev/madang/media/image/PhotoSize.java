package dev.madang.media.image;

import dev.madang.shared.Slugs;
import java.util.Optional;

/** The sizes in which pages ask for a photo. */
public enum PhotoSize {
    /** Fills 640 × 480 pixels, what juts out cut off: lists, cards, thumbnails. */
    CARD,
    /** The whole photo, at most 1600 pixels on its longer side. */
    LARGE;

    /** Its word in addresses: {@code card}, {@code large}. */
    public String word() {
        return Slugs.of(this);
    }

    public static Optional<PhotoSize> find(String word) {
        return Slugs.find(PhotoSize.class, word);
    }
}
