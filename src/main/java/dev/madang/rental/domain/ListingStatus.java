package dev.madang.rental.domain;

/** A listing can be found and asked for only when {@code PUBLISHED}. */
public enum ListingStatus {
    DRAFT,
    PUBLISHED,
    PAUSED,
    DELETED
}
