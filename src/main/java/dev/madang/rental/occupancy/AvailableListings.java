package dev.madang.rental.occupancy;

import dev.madang.shared.DayPeriod;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The listings that can be had on all of some days: their terms allow it (fewest and most days, notice), and a unit is
 * free. The answer of a moment: ask {@link FreeDays} again for the next.
 */
public final class AvailableListings {

    private final DayPeriod days;
    private final LocalDate today;
    private final long now;
    private final AvailabilitySnapshot snapshot;
    private final ConcurrentMap<Object, Object> derived = new ConcurrentHashMap<>();

    AvailableListings(DayPeriod days, LocalDate today, long now, AvailabilitySnapshot snapshot) {
        this.days = days;
        this.today = today;
        this.now = now;
        this.snapshot = snapshot;
    }

    public boolean has(UUID listing) {
        return has(snapshot.listing(listing));
    }

    /** What nothing is known of yet cannot be had. */
    public boolean has(KnownListing listing) {
        ListingDays known = listing.days();
        return known != null && known.allow(days, today, now);
    }

    /** What one unit costs on all of the days together, less the weekly discount, in won; nothing where nothing is known of it yet. */
    public long rent(KnownListing listing) {
        DayPrices known = listing.prices();
        return known == null ? 0 : known.rent(days);
    }

    public DayPeriod days() {
        return days;
    }

    /** What is worked out from this answer once for all who ask for the same days in the same moment. */
    @SuppressWarnings("unchecked")
    public <T> T derive(Object key, Supplier<T> working) {
        return (T) derived.computeIfAbsent(key, any -> working.get());
    }
}
