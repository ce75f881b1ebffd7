package dev.madang.platform.ical.event;

import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import java.time.Instant;

/**
 * When an event takes place once.
 *
 * @param to of whole days the first moment in Seoul of the day after the last
 * @param wholeDays whether days were written, not times
 */
public record BusyTime(Instant from, Instant to, boolean wholeDays) {

    /** Its part between two moments; strangers write events of any year, and of any length. */
    BusyTime within(Instant earliest, Instant latest) {
        return new BusyTime(from.isBefore(earliest) ? earliest : from, to.isAfter(latest) ? latest : to, wholeDays);
    }

    /** The days that it takes: those that are written, or all that it touches in Seoul. */
    DayPeriod days() {
        Instant last = to.isAfter(from) ? to.minusNanos(1) : from;
        return new DayPeriod(Seoul.dayOf(from), Seoul.dayOf(last).plusDays(1));
    }
}
