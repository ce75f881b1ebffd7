package dev.madang.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Days, months and moments as forms and addresses write them: {@code 2026-11-29}, {@code 2026-11}. A year outside of 1900 to 2199 is
 * nobody's: it is read as none, so that no loop and no column ever meets the year +999999999.
 */
public final class TypedDays {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private TypedDays() {}

    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(TypedDays::isOurs);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    public static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text)).filter(TypedDays::isOurs);
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    /** A day and a time in Seoul, of whatever year: how far is too far, its form says. */
    public static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Seoul.at(LocalDateTime.parse(text.strip())));
        } catch (DateTimeException | ArithmeticException noMoment) {
            return Optional.empty();
        }
    }

    /** Whether its year is one that people write. */
    public static boolean isOurs(TemporalAccessor time) {
        int year = time.get(ChronoField.YEAR);
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
