package dev.madang.sandbox.demo;

import dev.madang.shared.DayPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which days of which unit are taken. */
final class DemoCalendar {

    /** @param reservation null for days that the host blocked */
    record Occupancy(
            UUID listing,
            UUID unit,
            DayPeriod days,
            @Nullable UUID reservation) {}

    private final Map<UUID, List<DayPeriod>> taken = new HashMap<>();
    private final List<Occupancy> occupancies = new ArrayList<>();

    boolean isFree(DemoListing listing, DayPeriod days, int units) {
        return free(listing, days).size() >= units;
    }

    void reserve(DemoReservation reservation) {
        DemoListing listing = reservation.listing();
        free(listing, reservation.days()).stream()
                .limit(reservation.units())
                .forEach(unit -> take(new Occupancy(listing.id(), unit, reservation.days(), reservation.id())));
    }

    /** Blocks the units that are free on all the days. */
    void block(DemoListing listing, DayPeriod days) {
        free(listing, days).forEach(unit -> take(new Occupancy(listing.id(), unit, days, null)));
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
