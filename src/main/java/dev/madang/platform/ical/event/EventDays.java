package dev.madang.platform.ical.event;

import dev.madang.platform.ical.event.UnreadableCalendar.Reason;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The days that the events of a calendar file (RFC 5545) take, in Seoul: those of an all-day event as they are written, of one
 * with times all days that it touches. Events that are cancelled, or leave their time free, take none.
 *
 * <p>An event that cannot be understood is told by its name and hurts only itself. A file that breaks off is refused, since the
 * days of what stood after the break would be let go.
 */
public final class EventDays {

    private static final Logger log = LoggerFactory.getLogger(EventDays.class);

    /** How far ahead events are of interest: nobody can reserve beyond. */
    private static final int DAYS_AHEAD = 366;

    private static final int MOST_PERIODS = 1_000;
    private static final int MOST_OCCURRENCES = 10_000;
    private static final int MOST_EVENTS = 20_000;

    /** Of times nobody needs as many months, but each of them counts. */
    private static final int TIMES_DAYS_AHEAD = 92;

    private final LocalDate today;
    private final int daysAhead;
    private final int mostPeriods;
    private final Budget budget = new Budget();
    private final List<CalendarEvent> events = new ArrayList<>();
    private final List<DayPeriod> taken = new ArrayList<>();
    private final List<BusyTime> busy = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private int periods;

    private EventDays(LocalDate today, int daysAhead, int mostPeriods) {
        this.today = today;
        this.daysAhead = daysAhead;
        this.mostPeriods = mostPeriods;
    }

    /**
     * @return from today on
     * @throws UnreadableCalendar when the text is no whole calendar, or has more than anybody lends
     */
    public static CalendarDays of(String text, LocalDate today) {
        EventDays days = read(text, new EventDays(today, DAYS_AHEAD, MOST_PERIODS));
        days.taken.sort(Comparator.comparing(DayPeriod::from).thenComparing(DayPeriod::to));
        return new CalendarDays(List.copyOf(days.taken), List.copyOf(days.unreadable));
    }

    /** The same to the minute, for who wants to know at what time of a day. */
    public static CalendarTimes timesOf(String text, LocalDate today) {
        EventDays days = read(text, new EventDays(today, TIMES_DAYS_AHEAD, MOST_OCCURRENCES));
        days.busy.sort(Comparator.comparing(BusyTime::from).thenComparing(BusyTime::to));
        return new CalendarTimes(List.copyOf(days.busy), List.copyOf(days.unreadable));
    }

    /** Whatever goes wrong with the whole means that it is none. */
    private static EventDays read(String text, EventDays days) {
        try {
            Component.calendars(text).forEach(days::read);
            days.add();
            return days;
        } catch (UnreadableCalendar told) {
            throw told;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            log.warn("A foreign calendar cannot be understood", e);
            throw new UnreadableCalendar(Reason.NOT_A_CALENDAR);
        }
    }

    private void read(Component calendar) {
        var zones = new TimeZones(calendar);
        boolean cancelled = calendar.says("METHOD", "CANCEL");
        calendar.parts("VEVENT")
                .forEach(written ->
                        understanding(written, () -> events.add(CalendarEvent.of(written, zones, cancelled))));
        calendar.parts("VFREEBUSY").forEach(written -> understanding(written, () -> addBusy(written, zones)));
        if (events.size() > MOST_EVENTS) {
            throw new UnreadableCalendar(Reason.TOO_MANY_EVENTS);
        }
    }

    /** What was changed about an occurrence may stand in another calendar of the same file. */
    private void add() {
        Map<String, List<CalendarEvent>> changes = events.stream()
                .filter(event -> event.replaces() != null)
                .collect(Collectors.groupingBy(CalendarEvent::uid));
        for (CalendarEvent event : events) {
            if (event.takesTime()) {
                understanding(event.written(), () -> addDays(event, changes.getOrDefault(event.uid(), List.of())));
            }
        }
    }

    private void addDays(CalendarEvent event, List<CalendarEvent> changes) {
        budget.step();
        add(
                event.replaces() == null
                        ? new Series(event, event.uid().isEmpty() ? List.of() : changes).times(horizon(), budget)
                        : List.of(event.length().from(event.start())));
    }

    private void addBusy(Component written, TimeZones zones) {
        List<BusyTime> times = new ArrayList<>();
        written.all("FREEBUSY")
                .filter(line -> !"FREE".equalsIgnoreCase(line.parameter("FBTYPE")))
                .flatMap(line -> Stream.of(line.value().split(",")).map(period -> busy(period, line, zones)))
                .forEach(times::add);
        add(times);
    }

    private static BusyTime busy(String period, ContentLine line, TimeZones zones) {
        String[] ends = period.split("/", 2);
        EventTime start = EventTime.of(ends[0], line, zones);
        return ends.length == 2 && ends[1].startsWith("P")
                ? new Length.Time(Length.lasting(ends[1])).from(start)
                : Length.of(
                                start,
                                Stream.of(ends)
                                        .skip(1)
                                        .map(end -> EventTime.of(end, line, zones))
                                        .findFirst(),
                                Optional.empty())
                        .from(start);
    }

    /** Those of one event. A daily reminder is one long period to whoever lends, so that is what is counted. */
    private void add(List<BusyTime> times) {
        LocalDate end = LocalDate.MIN;
        for (BusyTime time :
                times.stream().sorted(Comparator.comparing(BusyTime::from)).toList()) {
            DayPeriod next = time.days();
            LocalDate from = next.from().isBefore(today) ? today : next.from();
            LocalDate to = next.to().isAfter(horizon()) ? horizon() : next.to();
            if (from.isBefore(to)) {
                taken.add(new DayPeriod(from, to));
                busy.add(time.within(
                        Seoul.beginningOf(today.minusYears(1)),
                        Seoul.beginningOf(horizon().plusYears(1))));
                periods += from.isAfter(end) ? 1 : 0;
                end = to.isAfter(end) ? to : end;
            }
        }
        if (periods > mostPeriods || taken.size() > MOST_OCCURRENCES) {
            throw new UnreadableCalendar(Reason.TOO_MANY_EVENTS);
        }
    }

    /** Whatever goes wrong with one event, in the library too, means that it cannot be understood. */
    private void understanding(Component written, Runnable reading) {
        try {
            reading.run();
        } catch (UnreadableCalendar tooMuch) {
            throw tooMuch;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            log.debug("An event of a foreign calendar cannot be understood", e);
            unreadable.add(CalendarEvent.name(written));
        }
    }

    private LocalDate horizon() {
        return today.plusDays(daysAhead);
    }
}
