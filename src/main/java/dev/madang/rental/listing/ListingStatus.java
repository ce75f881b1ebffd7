package dev.madang.rental.listing;

/** A listing can be found and asked for only when {@code PUBLISHED}. */
public enum ListingStatus {
    DRAFT,
    PUBLISHED,
    PAUSED,
    DELETED
}
