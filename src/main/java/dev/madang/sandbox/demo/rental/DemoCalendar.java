package dev.madang.sandbox.demo.rental;

import dev.madang.sandbox.demo.cast.DemoListing;
import dev.madang.shared.DayPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which days of which unit will be taken, so that no story gets in the way of another. */
public final class DemoCalendar {

    /** Days of a listing that nobody rents here. */
    public record Blocked(DemoListing listing, DayPeriod days) {}

    private final Map<UUID, List<DayPeriod>> taken = new HashMap<>();
    private final List<Blocked> blocks = new ArrayList<>();
    private final List<Blocked> events = new ArrayList<>();

    boolean isFree(DemoListing listing, DayPeriod days, int units) {
        return free(listing, days).size() >= units;
    }

    void reserve(DemoReservation reservation) {
        DayPeriod days = reservation.heldDays();
        free(reservation.listing(), days).stream().limit(reservation.units()).forEach(unit -> take(unit, days));
    }

    /** Blocks what is free on the days. */
    void block(DemoListing listing, DayPeriod days) {
        blocks.add(new Blocked(listing, days));
        listing.units().forEach(unit -> take(unit, days));
    }

    /** Lets an event of the calendar that the listing's host keeps elsewhere take the days. */
    void importEvent(DemoListing listing, DayPeriod days) {
        events.add(new Blocked(listing, days));
        listing.units().forEach(unit -> take(unit, days));
    }

    List<Blocked> blocks() {
        return List.copyOf(blocks);
    }

    List<Blocked> events() {
        return List.copyOf(events);
    }

    private List<UUID> free(DemoListing listing, DayPeriod days) {
        return listing.units().stream()
                .filter(unit -> taken.getOrDefault(unit, List.of()).stream().noneMatch(days::overlaps))
                .toList();
    }

    private void take(UUID unit, DayPeriod days) {
        taken.computeIfAbsent(unit, any -> new ArrayList<>()).add(days);
    }
}
