package dev.madang.media;

import dev.madang.platform.refusal.Refusal;
import java.util.List;
import java.util.UUID;

/** Where photos belong, written down in the transaction that registers them: no photo without its place, nor the reverse. */
@FunctionalInterface
public interface PhotoPlace {

    /** A form that is sent as a whole and gives its photos their place later, or never. */
    PhotoPlace LATER = photos -> {};

    /**
     * Adds photos in their order: all at once or, when that is refused, once more each by itself in a transaction of its
     * own. Of a refused photo nothing stays, of all of the transaction's when anything else is thrown.
     *
     * @throws Refusal when they cannot be added
     */
    void add(List<UUID> photos);
}
