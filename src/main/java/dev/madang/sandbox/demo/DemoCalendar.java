package dev.madang.sandbox.demo;

import dev.madang.shared.DayPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which days of which unit are taken. */
final class DemoCalendar {

    /**
     * @param reservation null for days that nobody rents
     * @param extension null for days that are not just held for a longer use
     * @param foreignCalendar null for days that no event elsewhere takes
     */
    record Occupancy(
            UUID listing,
            UUID unit,
            DayPeriod days,
            @Nullable UUID reservation,
            @Nullable UUID extension,
            @Nullable UUID foreignCalendar) {}

    private final Map<UUID, List<DayPeriod>> taken = new HashMap<>();
    private final List<Occupancy> occupancies = new ArrayList<>();

    boolean isFree(DemoListing listing, DayPeriod days, int units) {
        return free(listing, days).size() >= units;
    }

    void reserve(DemoReservation reservation) {
        DemoListing listing = reservation.listing();
        DayPeriod all = reservation.heldDays();
        LocalDate ownEnd = reservation.days().to().plusDays(listing.bufferDays());
        var own = new DayPeriod(all.from(), ownEnd);
        free(listing, all).stream().limit(reservation.units()).forEach(unit -> {
            take(new Occupancy(listing.id(), unit, own, reservation.id(), null, null));
            if (all.to().isAfter(ownEnd)) {
                var longer = new DayPeriod(ownEnd, all.to());
                take(new Occupancy(listing.id(), unit, longer, reservation.id(), reservation.extensionId(), null));
            }
        });
    }

    /** Blocks the units that are free on all the days. */
    void block(DemoListing listing, DayPeriod days) {
        take(listing, days, null);
    }

    /** Lets an event of the calendar that the listing's host keeps elsewhere take the days. */
    void importEvent(DemoListing listing, DayPeriod days) {
        take(listing, days, listing.foreignCalendar());
    }

    private void take(DemoListing listing, DayPeriod days, @Nullable UUID foreignCalendar) {
        free(listing, days).forEach(unit -> take(new Occupancy(listing.id(), unit, days, null, null, foreignCalendar)));
    }

    List<Occupancy> occupancies() {
        return List.copyOf(occupancies);
    }

    private List<UUID> free(DemoListing listing, DayPeriod days) {
        return listing.units().stream()
                .filter(unit -> taken.getOrDefault(unit, List.of()).stream().noneMatch(days::overlaps))
                .toList();
    }

    private void take(Occupancy occupancy) {
        taken.computeIfAbsent(occupancy.unit(), unit -> new ArrayList<>()).add(occupancy.days());
        occupancies.add(occupancy);
    }
}
