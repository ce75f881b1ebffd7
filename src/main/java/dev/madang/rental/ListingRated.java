package dev.madang.rental;

import java.util.UUID;

/** A review of the listing can be read by everyone from now on, and its stars count. */
public record ListingRated(UUID listing) {}
