package dev.madang.review.domain;

import dev.madang.shared.Slugs;

/** The orders of reviews; whatever is equal comes newest first, then by id, so that pages never overlap. */
public enum ReviewSort {
    NEWEST(0),
    HIGHEST(1),
    LOWEST(-1);

    private final int weight;

    ReviewSort(int weight) {
        this.weight = weight;
    }

    /** Its word in addresses: {@code newest}. */
    public String word() {
        return Slugs.of(this);
    }

    /** The one of this word; the newest first for any other. */
    public static ReviewSort of(String word) {
        return Slugs.find(ReviewSort.class, word).orElse(NEWEST);
    }

    /** By what reviews are sorted first, descending. */
    int rank(int stars) {
        return weight * stars;
    }

    /** The same in SQL. */
    String rank() {
        return weight + " * stars";
    }
}
