package dev.madang.rental.occupancy;

import org.jspecify.annotations.Nullable;

/** A listing as {@link AvailabilitySnapshot} knows it: the same one for good, whatever becomes of its days. */
public final class KnownListing {

    /** Null until they are read for the first time. */
    private volatile @Nullable ListingDays days;

    private volatile @Nullable DayPrices prices;

    KnownListing() {}

    @Nullable
    ListingDays days() {
        return days;
    }

    /** Null until they are read for the first time. */
    @Nullable
    DayPrices prices() {
        return prices;
    }

    void know(ListingDays daysRead, DayPrices pricesRead) {
        prices = pricesRead;
        days = daysRead;
    }
}
