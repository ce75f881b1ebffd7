package dev.madang.calendar;

import dev.madang.calendar.CalendarPage.Day;
import dev.madang.calendar.CalendarPage.Entry;
import dev.madang.calendar.CalendarPage.ViewLink;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills in {@link CalendarPage}s. */
@Component
class CalendarPages {

    private static final int YEARS_AROUND = 5;

    private final Calendars calendars;
    private final MemberFeeds feeds;
    private final Clock clock;

    CalendarPages(Calendars calendars, MemberFeeds feeds, Clock clock) {
        this.calendars = calendars;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** @param asked around which day; one too far away is read as today */
    CalendarPage of(UUID member, CalendarView view, LocalDate asked) {
        LocalDate today = Seoul.dayOf(clock.instant());
        LocalDate day = asked.isAfter(today.minusYears(YEARS_AROUND)) && asked.isBefore(today.plusYears(YEARS_AROUND))
                ? asked
                : today;
        LocalDate from = view.from(day);
        LocalDate to = view.to(day);
        List<CalendarEntry> entries = calendars.of(member, Seoul.beginningOf(from), Seoul.beginningOf(to));
        Set<String> clashing = clashing(entries);
        return new CalendarPage(
                view,
                day,
                today,
                from.datesUntil(to)
                        .map(date -> new Day(
                                date,
                                date.equals(today),
                                view == CalendarView.MONTH
                                        && !YearMonth.from(date).equals(YearMonth.from(day)),
                                address(CalendarView.DAY, date),
                                on(date, entries, clashing)))
                        .toList(),
                Stream.of(CalendarView.values())
                        .map(one -> new ViewLink(one, address(one, day), one == view))
                        .toList(),
                address(view, view.before(day)),
                address(view, view.after(day)),
                clashing.size(),
                feeds.path(member).orElse(null));
    }

    LocalDate today() {
        return Seoul.dayOf(clock.instant());
    }

    private static List<Entry> on(LocalDate date, List<CalendarEntry> entries, Set<String> clashing) {
        Instant begins = Seoul.beginningOf(date);
        Instant ends = Seoul.beginningOf(date.plusDays(1));
        return entries.stream()
                .filter(entry -> entry.from().isBefore(ends) && entry.to().isAfter(begins))
                .sorted(Comparator.comparing(CalendarEntry::wholeDays).reversed())
                .map(entry -> new Entry(entry, clashing.contains(entry.uid())))
                .toList();
    }

    /** By uid; the entries are in order. */
    static Set<String> clashing(List<CalendarEntry> entries) {
        var clashing = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            CalendarEntry one = entries.get(i);
            for (int j = i + 1; j < entries.size() && entries.get(j).from().isBefore(one.to()); j++) {
                if (one.clashesWith(entries.get(j))) {
                    clashing.add(one.uid());
                    clashing.add(entries.get(j).uid());
                }
            }
        }
        return clashing;
    }

    private static String address(CalendarView view, LocalDate day) {
        return "/calendar?view=" + view.slug() + "&day=" + day;
    }
}
