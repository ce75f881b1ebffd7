package dev.madang.platform.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month for the calendar component ({@code components/calendar :: months}): weeks from Sunday, each of seven days,
 * {@code null} where a day belongs to another month.
 */
public record CalendarMonth(YearMonth month, List<List<@Nullable CalendarDay>> weeks) {

    private static final int DAYS = 7;

    public static CalendarMonth of(YearMonth month, Function<LocalDate, CalendarDay> day) {
        LocalDate sunday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() % DAYS);
        var weeks = new ArrayList<List<@Nullable CalendarDay>>();
        for (LocalDate start = sunday; !start.isAfter(month.atEndOfMonth()); start = start.plusDays(DAYS)) {
            var week = new ArrayList<@Nullable CalendarDay>();
            for (LocalDate date = start; date.isBefore(start.plusDays(DAYS)); date = date.plusDays(1)) {
                week.add(YearMonth.from(date).equals(month) ? day.apply(date) : null);
            }
            weeks.add(week);
        }
        return new CalendarMonth(month, weeks);
    }

    /** {@code 2025년 11월}, in English {@code November 2025}. */
    public String title(Locale locale) {
        String pattern = locale.getLanguage().equals("ko") ? "yyyy년 M월" : "MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(month);
    }

    /** Short names of the days from Sunday on. */
    public List<String> weekdays(Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DAYS)
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                .toList();
    }
}
