package dev.madang.review.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param before shows what comes before this, or null
 * @param after shows what comes after this, or null
 */
public record Part(
        ReviewSort sort, @Nullable Place before, @Nullable Place after) {

    /** Where a list begins. */
    public static Part first() {
        return new Part(ReviewSort.NEWEST, null, null);
    }

    public static Part of(String sort, @Nullable String before, @Nullable String after) {
        return new Part(
                ReviewSort.of(sort),
                Place.of(before).orElse(null),
                Place.of(after).orElse(null));
    }

    boolean isUpwards() {
        return before != null && after == null;
    }

    @Nullable
    Place from() {
        return isUpwards() ? before : after;
    }
}
