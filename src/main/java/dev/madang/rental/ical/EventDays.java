package dev.madang.rental.ical;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The days that the events of a calendar file (RFC 5545) take, in Seoul: those of an all-day event as they are written,
 * of one with times all days that it touches. Events that are cancelled, or leave their time free, take none.
 */
final class EventDays {

    /** How far ahead events are of interest: nobody can reserve beyond. */
    private static final int DAYS_AHEAD = 366;

    private static final int MOST_PERIODS = 1_000;

    /** Of all series together, the past ones included: a series may have begun long ago, or every second. */
    private static final int MOST_OCCURRENCES = 100_000;

    private final LocalDate today;
    private final Set<Moved> moved = new HashSet<>();
    private final List<DayPeriod> days = new ArrayList<>();
    private int occurrences;

    private EventDays(LocalDate today) {
        this.today = today;
    }

    /** One occurrence of a series that has an event of its own. */
    private record Moved(String uid, Instant planned) {}

    /**
     * @return from today on, in order; the days of two events may overlap
     * @throws CalendarUnread when the text is no calendar, or has more than anybody lends
     */
    static List<DayPeriod> of(String text, LocalDate today) {
        var events = new EventDays(today);
        try {
            events.read(text);
        } catch (IOException | DateTimeException | ArithmeticException unreadable) {
            throw new CalendarUnread(CalendarProblem.NOT_A_CALENDAR);
        }
        events.days.sort(Comparator.comparing(DayPeriod::from).thenComparing(DayPeriod::to));
        return events.days;
    }

    private void read(String text) throws IOException {
        try (var reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(Seoul.ZONE));
            ICalendar calendar = reader.readNext();
            if (calendar == null) {
                throw new CalendarUnread(CalendarProblem.NOT_A_CALENDAR);
            }
            for (; calendar != null; calendar = reader.readNext()) {
                add(calendar);
            }
        }
    }

    private void add(ICalendar calendar) {
        calendar.getEvents().forEach(this::noteMoved);
        for (VEvent event : calendar.getEvents()) {
            if (takesTime(event)) {
                add(event, zone(calendar, event.getDateStart()));
            }
        }
    }

    private void noteMoved(VEvent event) {
        if (event.getRecurrenceId() != null && event.getUid() != null) {
            moved.add(new Moved(
                    event.getUid().getValue(),
                    event.getRecurrenceId().getValue().toInstant()));
        }
    }

    private static boolean takesTime(VEvent event) {
        boolean cancelled = event.getStatus() != null && event.getStatus().isCancelled();
        boolean free =
                event.getTransparency() != null && event.getTransparency().isTransparent();
        return !cancelled
                && !free
                && event.getDateStart() != null
                && event.getDateStart().getValue() != null;
    }

    private void add(VEvent event, TimeZone zone) {
        ICalDate start = event.getDateStart().getValue();
        Length length = start.hasTime() ? Length.ofTimes(event) : Length.ofDays(event);
        if (event.getRecurrenceId() != null) {
            add(length.from(start));
            return;
        }
        Iterator<Date> series = event.getDateIterator(zone);
        while (series.hasNext() && goesOn(series.next(), event, length)) {
            if (++occurrences > MOST_OCCURRENCES) {
                throw new CalendarUnread(CalendarProblem.TOO_MANY_EVENTS);
            }
        }
    }

    /** Adds one of a series, and says whether a later one can still be of interest. */
    private boolean goesOn(Date start, VEvent event, Length length) {
        DayPeriod period = length.from(start);
        boolean elsewhere = event.getUid() != null
                && moved.contains(new Moved(event.getUid().getValue(), start.toInstant()));
        if (!elsewhere) {
            add(period);
        }
        return period.from().isBefore(horizon());
    }

    private void add(DayPeriod period) {
        LocalDate from = period.from().isBefore(today) ? today : period.from();
        LocalDate to = period.to().isAfter(horizon()) ? horizon() : period.to();
        if (!from.isBefore(to)) {
            return;
        }
        days.add(new DayPeriod(from, to));
        if (days.size() > MOST_PERIODS) {
            throw new CalendarUnread(CalendarProblem.TOO_MANY_EVENTS);
        }
    }

    private LocalDate horizon() {
        return today.plusDays(DAYS_AHEAD);
    }

    /** Where the event's times are told; days without times are read, and so counted on, in the machine's own. */
    private static TimeZone zone(ICalendar calendar, DateStart start) {
        if (!start.getValue().hasTime()) {
            return TimeZone.getDefault();
        }
        TimezoneAssignment told = calendar.getTimezoneInfo().getTimezone(start);
        return told == null ? TimeZone.getTimeZone(Seoul.ZONE) : told.getTimeZone();
    }

    /** How long each occurrence of an event is. */
    private sealed interface Length {

        DayPeriod from(Date start);

        static Length ofTimes(VEvent event) {
            Instant start = event.getDateStart().getValue().toInstant();
            Date end = value(event.getDateEnd());
            Duration lasting = end != null ? Duration.between(start, end.toInstant()) : duration(event);
            return new Times(lasting == null || lasting.isNegative() ? Duration.ZERO : lasting);
        }

        static Length ofDays(VEvent event) {
            LocalDate first = written(event.getDateStart().getValue());
            ICalDate end = value(event.getDateEnd());
            Duration lasting = duration(event);
            long days = end != null
                    ? written(end).toEpochDay() - first.toEpochDay()
                    : lasting != null ? lasting.toDays() : 1;
            return new Days(Math.max(1, days));
        }

        private static @Nullable ICalDate value(@Nullable DateOrDateTimeProperty property) {
            return property == null ? null : property.getValue();
        }

        private static @Nullable Duration duration(VEvent event) {
            return event.getDuration() == null || event.getDuration().getValue() == null
                    ? null
                    : Duration.ofMillis(event.getDuration().getValue().toMillis());
        }

        private static LocalDate written(ICalDate date) {
            DateTimeComponents raw = date.getRawComponents();
            return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
        }
    }

    private record Times(Duration lasting) implements Length {

        @Override
        public DayPeriod from(Date start) {
            Instant begin = start.toInstant();
            Instant last = lasting.isZero() ? begin : begin.plus(lasting).minusNanos(1);
            return new DayPeriod(Seoul.dayOf(begin), Seoul.dayOf(last).plusDays(1));
        }
    }

    private record Days(long count) implements Length {

        @Override
        public DayPeriod from(Date start) {
            LocalDate first = start.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
            return new DayPeriod(first, first.plusDays(count));
        }
    }
}
