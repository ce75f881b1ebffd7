package dev.madang.rental.search;

import java.util.List;
import java.util.UUID;

/**
 * What a search found.
 *
 * @param ids of this page, in the order asked for; empty beyond the last page
 * @param total on all pages
 */
public record FoundListings(List<UUID> ids, long total, Facets facets, InterpretedQuery understanding) {

    /** At least one, even when nothing was found. */
    public int pages() {
        return Math.toIntExact(Math.max(1, Math.ceilDiv(total, ListingCriteria.PAGE_SIZE)));
    }
}
