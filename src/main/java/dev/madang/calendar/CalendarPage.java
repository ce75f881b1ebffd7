package dev.madang.calendar;

import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Feeds {@code calendar/calendar}.
 *
 * @param day around which it is shown
 * @param days from the first that is shown to the last
 * @param clashes how many entries cannot be kept all
 * @param feed path under which other programs read it; null before it has one
 */
public record CalendarPage(
        CalendarView view,
        LocalDate day,
        LocalDate today,
        List<Day> days,
        List<ViewLink> views,
        String previous,
        String next,
        int clashes,
        @Nullable String feed) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Seoul.ZONE);
    private static final int WEEK = 7;

    public record ViewLink(CalendarView view, String href, boolean current) {}

    /**
     * @param outside whether it belongs to another month than the one that is shown
     * @param href its own page
     */
    public record Day(LocalDate date, boolean today, boolean outside, String href, List<Entry> entries) {}

    /** @param clash whether something else is at the same time */
    public record Entry(CalendarEntry what, boolean clash) {

        /** When it begins; empty when its days matter alone. */
        public String begins() {
            return what.wholeDays() ? "" : clock(what.from());
        }

        public String ends() {
            return what.wholeDays() ? "" : clock(what.to());
        }
    }

    static String clock(Instant at) {
        return CLOCK.format(at);
    }

    public YearMonth month() {
        return YearMonth.from(day);
    }

    public LocalDate first() {
        return days.getFirst().date();
    }

    public LocalDate last() {
        return days.getLast().date();
    }

    /** The days by weeks from Sunday. */
    public List<List<Day>> weeks() {
        return IntStream.range(0, days.size() / WEEK)
                .mapToObj(week -> days.subList(week * WEEK, week * WEEK + WEEK))
                .toList();
    }

    /** Those on which there is something. */
    public List<Day> busyDays() {
        return days.stream().filter(one -> !one.entries().isEmpty()).toList();
    }
}
