package dev.madang.rental.hosting.web;

import dev.madang.rental.ReservationStatus;
import dev.madang.shared.DayPeriod;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row on which a listing is taken, on the month of a host.
 *
 * @param state of what takes them, a {@link ReservationStatus} or {@code BLOCKED}, {@code ELSEWHERE}, {@code CLASH}, {@code REST}
 * @param name who or what takes them; null where the state says it all
 * @param days that are taken; may reach beyond the month
 * @param units how many are taken
 * @param href where it is told in full
 */
record CalendarBar(String state, @Nullable String name, DayPeriod days, int units, String href) {

    private static final Set<String> OTHER_THAN_USE = Set.of("BLOCKED", "ELSEWHERE", "CLASH", "REST");

    /** The last of the days. */
    public LocalDate last() {
        return days.to().minusDays(1);
    }

    /** Message key of what the days are. */
    public String text() {
        return (isUse() ? "reservation.status." : "hosting.calendar.state.") + state;
    }

    /** Whether somebody uses the gear on these days. */
    public boolean isUse() {
        return !OTHER_THAN_USE.contains(state);
    }
}
