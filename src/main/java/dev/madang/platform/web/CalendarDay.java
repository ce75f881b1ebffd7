package dev.madang.platform.web;

import dev.madang.shared.Won;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of the calendar component.
 *
 * @param left how many are left where there are several and not all are free, {@code null} otherwise
 * @param price won for this day, {@code null} where the page says the price elsewhere
 * @param href where choosing the day leads without JavaScript, {@code null} for a day that cannot be chosen
 * @param today whether this is the current business day
 */
public record CalendarDay(
        LocalDate date,
        State state,
        @Nullable Integer left,
        @Nullable Won price,
        @Nullable String href,
        boolean today) {

    /** What a day offers, in the words of the message keys {@code ui.day.…}. */
    public enum State {
        FREE,
        TAKEN,
        PAST,
        CLOSED
    }
}
