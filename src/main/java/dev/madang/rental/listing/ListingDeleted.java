package dev.madang.rental.listing;

import java.util.UUID;

/** A listing was taken down for good; told in the transaction in which it was. */
public record ListingDeleted(UUID listing) {}
