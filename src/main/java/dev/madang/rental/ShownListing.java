package dev.madang.rental;

import java.util.UUID;

/** The page of a listing, for {@link dev.madang.platform.pages.Section}s below what the listing says of itself. */
public record ShownListing(UUID id, UUID host) {}
