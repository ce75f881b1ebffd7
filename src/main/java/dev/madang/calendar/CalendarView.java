package dev.madang.calendar;

import dev.madang.shared.Slugs;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How much of the calendar is shown, and how. */
public enum CalendarView {
    MONTH,
    WEEK,
    DAY,
    AGENDA;

    private static final int AGENDA_DAYS = 30;

    static CalendarView of(@Nullable String slug) {
        return Slugs.find(CalendarView.class, slug).orElse(MONTH);
    }

    public String slug() {
        return Slugs.of(this);
    }

    /** The first day that is shown around a day: whole weeks from Sunday in a month. */
    LocalDate from(LocalDate day) {
        return switch (this) {
            case MONTH -> sunday(day.withDayOfMonth(1));
            case WEEK -> sunday(day);
            case DAY, AGENDA -> day;
        };
    }

    /** The day after the last. */
    LocalDate to(LocalDate day) {
        return switch (this) {
            case MONTH -> sunday(day.with(TemporalAdjusters.lastDayOfMonth())).plusWeeks(1);
            case WEEK -> sunday(day).plusWeeks(1);
            case DAY -> day.plusDays(1);
            case AGENDA -> day.plusDays(AGENDA_DAYS);
        };
    }

    LocalDate before(LocalDate day) {
        return switch (this) {
            case MONTH -> day.minusMonths(1);
            case WEEK -> day.minusWeeks(1);
            case DAY -> day.minusDays(1);
            case AGENDA -> day.minusDays(AGENDA_DAYS);
        };
    }

    LocalDate after(LocalDate day) {
        return switch (this) {
            case MONTH -> day.plusMonths(1);
            case WEEK -> day.plusWeeks(1);
            case DAY -> day.plusDays(1);
            case AGENDA -> day.plusDays(AGENDA_DAYS);
        };
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}
