package dev.madang.rental.hosting;

import dev.madang.rental.listing.ListingDetails;

/**
 * What a listing begins with.
 *
 * @param units how many equal ones there are
 */
public record Draft(ListingDetails details, int units) {

    /** Nothing is said of it yet. */
    public static final Draft EMPTY = new Draft(ListingDetails.EMPTY, 1);
}
