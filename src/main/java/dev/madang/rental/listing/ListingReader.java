package dev.madang.rental.listing;

import java.util.UUID;

/** Who may look at a listing that is paused for everybody else. */
@FunctionalInterface
public interface ListingReader {

    boolean mayRead(UUID listing, UUID member);
}
