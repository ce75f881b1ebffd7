package dev.madang.platform.ical.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An event with all its occurrences: those of its rule and of single further dates, without those that are taken out, and
 * with what was changed about single ones.
 */
final class Series {

    private final CalendarEvent event;
    private final List<CalendarEvent> changes;
    private final List<EventTime> left = new ArrayList<>();

    /** @param changes of this series */
    Series(CalendarEvent event, List<CalendarEvent> changes) {
        this.event = event;
        this.changes = changes.stream()
                .sorted(Comparator.comparing(change -> replaced(change).instant()))
                .toList();
        event.lines("EXDATE").forEach(line -> {
            for (String value : line.value().split(",")) {
                left.add(EventTime.of(value, line, event.zones()));
            }
        });
        if (event.lines("EXRULE").findAny().isPresent()) {
            throw new DateTimeException("EXRULE");
        }
    }

    /** The times of all of them that begin before the horizon. */
    List<BusyTime> times(LocalDate horizon, Budget budget) {
        List<BusyTime> times = new ArrayList<>();
        List<Recurrence> rules = event.rules();
        if (rules.isEmpty()) {
            occurrence(event.start(), event.length()).ifPresent(times::add);
        }
        for (Recurrence rule : rules) {
            rule.unroll(event.start(), budget, time -> {
                occurrence(time, event.length()).ifPresent(times::add);
                return time.day().isBefore(horizon.plusDays(1));
            });
        }
        furtherDates(times, budget);
        return times;
    }

    private void furtherDates(List<BusyTime> times, Budget budget) {
        event.lines("RDATE").forEach(line -> {
            for (String value : line.value().split(",")) {
                budget.step();
                int slash = value.indexOf('/');
                EventTime time = EventTime.of(slash < 0 ? value : value.substring(0, slash), line, event.zones());
                occurrence(
                                slash < 0 ? time.like(event.start()) : time,
                                slash < 0 ? event.length() : until(time, value.substring(slash + 1), line))
                        .ifPresent(times::add);
            }
        });
    }

    private Length until(EventTime start, String end, ContentLine line) {
        return end.startsWith("P") || end.startsWith("+P")
                ? Length.of(start, Optional.empty(), Optional.of(end))
                : Length.of(start, Optional.of(EventTime.of(end, line, event.zones())), Optional.empty());
    }

    /** Empty when it is taken out, or an event of its own stands for it. */
    private Optional<BusyTime> occurrence(EventTime planned, Length length) {
        if (left.stream().anyMatch(time -> isSame(time, planned))
                || changes.stream().anyMatch(change -> isSame(replaced(change), planned))) {
            return Optional.empty();
        }
        CalendarEvent since = null;
        for (CalendarEvent change : changes) {
            if (change.andFollowing()
                    && replaced(change).like(planned).instant().isBefore(planned.instant())) {
                since = change;
            }
        }
        if (since == null) {
            return Optional.of(length.from(planned));
        }
        return since.takesTime() ? Optional.of(moved(planned, since)) : Optional.empty();
    }

    private BusyTime moved(EventTime planned, CalendarEvent since) {
        Duration shift = Duration.between(
                replaced(since).like(planned).local(),
                since.start().like(planned).local());
        return since.length().from(planned.at(planned.local().plus(shift)).like(since.start()));
    }

    /** A day written for a time means the occurrence of that day. */
    private static boolean isSame(EventTime written, EventTime planned) {
        return written.allDay() || planned.allDay()
                ? written.like(dayOf(planned)).day().equals(planned.day())
                : written.instant().equals(planned.instant());
    }

    private static EventTime dayOf(EventTime time) {
        return new EventTime(time.day().atStartOfDay(), time.zone(), true);
    }

    private static EventTime replaced(CalendarEvent change) {
        EventTime replaced = change.replaces();
        if (replaced == null) {
            throw new IllegalArgumentException("no change of a series");
        }
        return replaced;
    }
}
