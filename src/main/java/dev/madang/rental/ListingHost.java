package dev.madang.rental;

import java.util.UUID;

/** The host on a listing's page, for {@link dev.madang.platform.pages.Section}s right below their name. */
public record ListingHost(UUID listing, UUID host) {}
