package dev.madang.rental.hosting;

import dev.madang.rental.ReservationStatus;
import dev.madang.shared.DayPeriod;
import java.util.UUID;

/** Days on which units of a listing are taken, and by what. */
public sealed interface CalendarEntry {

    UUID listing();

    DayPeriod days();

    /**
     * @param days of use
     * @param rest days after it on which the gear rests
     */
    record Reserved(
            UUID listing, DayPeriod days, int rest, int units, UUID reservation, ReservationStatus status, UUID guest)
            implements CalendarEntry {}

    /** By the host. */
    record Blocked(UUID listing, DayPeriod days) implements CalendarEntry {}

    /**
     * By an event of a foreign calendar.
     *
     * @param clash whether the days are reserved here, so that it blocks none of them
     */
    record Elsewhere(UUID listing, DayPeriod days, int units, String calendar, boolean clash)
            implements CalendarEntry {}
}
