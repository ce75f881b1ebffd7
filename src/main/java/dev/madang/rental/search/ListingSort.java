package dev.madang.rental.search;

import dev.madang.shared.Slugs;
import java.util.Optional;

/** The orders of a search; whatever is equal comes newest first, then by id, so that pages never overlap. */
public enum ListingSort {
    /** What matches best; without words to match the closest, without a place the newest. */
    FIT,
    NEWEST,
    /** Cheapest first. */
    PRICE,
    /** Closest first; only where {@code near} is known. */
    DISTANCE,
    /** Best rated first, as {@link dev.madang.rental.Rating#rank} weighs few reviews. */
    RATING;

    /** Its word in addresses: {@code newest}. */
    public String word() {
        return Slugs.of(this);
    }

    static Optional<ListingSort> find(String word) {
        return Slugs.find(ListingSort.class, word);
    }
}
