package dev.madang.center.program;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When a program takes place every week, in Seoul's time.
 *
 * @param from the first day on which it may
 * @param until the last; null for good
 */
public record WeeklyPattern(
        DayOfWeek weekday,
        LocalTime starts,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether there is a day on which it takes place. */
    boolean everHappens() {
        return until == null
                || !from.with(TemporalAdjusters.nextOrSame(weekday)).isAfter(until);
    }

    /** Whether the two would take place at the same time on some day. */
    boolean overlaps(WeeklyPattern other, int minutes) {
        int apart = Math.abs(starts.toSecondOfDay() - other.starts.toSecondOfDay()) / 60;
        return weekday == other.weekday && apart < minutes && !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(WeeklyPattern other) {
        return until != null && until.isBefore(other.from);
    }

    /** Minutes after midnight. */
    int startsAtMinute() {
        return starts.toSecondOfDay() / 60;
    }
}
