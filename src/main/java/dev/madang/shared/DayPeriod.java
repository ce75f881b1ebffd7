package dev.madang.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Whole business days (Asia/Seoul), half-open: {@code from} is the first day used, {@code to} the first day free again.
 *
 * @param from first day of use
 * @param to day of return, not used
 */
public record DayPeriod(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException unless {@code to} comes after {@code from} */
    public DayPeriod {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A period ends after it begins: " + from + " to " + to);
        }
    }

    public static DayPeriod ofDays(LocalDate from, int days) {
        return new DayPeriod(from, from.plusDays(days));
    }

    /** How many days are used: at least one. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    public boolean overlaps(DayPeriod other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public Stream<LocalDate> stream() {
        return from.datesUntil(to);
    }

    @Override
    public String toString() {
        return "[" + from + "," + to + ")";
    }
}
