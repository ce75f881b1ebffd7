package dev.madang.rental.hosting;

import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.rental.listing.SpecialPrice;
import dev.madang.shared.DayPeriod;
import java.util.List;
import java.util.UUID;

/**
 * A listing as its host edits it.
 *
 * @param version counts its changes, see {@link Listing#version}
 * @param photos in their order; the first is the cover
 * @param units how many equal ones there are
 * @param blocked the days from today on that the host does not lend it
 * @param special days from today on that have a price of their own
 */
public record HostedListing(
        UUID id,
        ListingStatus status,
        int version,
        ListingDetails details,
        List<UUID> photos,
        int units,
        List<DayPeriod> blocked,
        List<SpecialPrice> special) {

    /** How the form begins for a listing that is not saved yet. */
    public static HostedListing unsaved(UUID id) {
        return new HostedListing(id, ListingStatus.DRAFT, 0, ListingDetails.EMPTY, List.of(), 1, List.of(), List.of());
    }

    /** The same, beginning with where and how another is lent. */
    public HostedListing like(ListingDetails other) {
        return new HostedListing(id, status, version, other.termsOnly(), photos, units, blocked, special);
    }

    public boolean isDraft() {
        return status == ListingStatus.DRAFT;
    }
}
