package dev.madang.platform.ical.event;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event of a calendar as it is written.
 *
 * @param uid the same for a series and what was changed about single ones of it; empty when there is none
 * @param replaces which occurrence of the series this one stands for
 * @param andFollowing whether it stands for all later ones, too
 * @param takesTime false when it is cancelled, or leaves its time free
 */
record CalendarEvent(
        String uid,
        Component written,
        TimeZones zones,
        EventTime start,
        Length length,
        @Nullable EventTime replaces,
        boolean andFollowing,
        boolean takesTime) {

    /**
     * @param cancelled whether the whole calendar only calls off
     * @throws DateTimeException when it cannot be understood, or has no beginning, and so no time
     */
    static CalendarEvent of(Component written, TimeZones zones, boolean cancelled) {
        Optional<ContentLine> first = written.first("DTSTART");
        Optional<ContentLine> replaced = written.first("RECURRENCE-ID");
        if (first.isEmpty() && replaced.isEmpty()) {
            throw new DateTimeException("no beginning");
        }
        EventTime start = time(first.or(() -> replaced).orElseThrow(), zones);
        Optional<EventTime> end = written.first("DTEND").map(line -> time(line, zones));
        Optional<String> duration = written.first("DURATION").map(ContentLine::value);
        return new CalendarEvent(
                written.first("UID").map(ContentLine::value).orElse(""),
                written,
                zones,
                start,
                Length.of(start, end, duration),
                replaced.map(line -> time(line, zones)).orElse(null),
                replaced.filter(line -> "THISANDFUTURE".equalsIgnoreCase(line.parameter("RANGE")))
                        .isPresent(),
                !cancelled && takesTime(written));
    }

    /** How a person would find it in their calendar. */
    static String name(Component written) {
        String name = written.first("SUMMARY")
                .or(() -> written.first("UID"))
                .map(ContentLine::value)
                .orElse("");
        return name.isBlank()
                ? "?"
                : name.replace("\\,", ",").replace("\\;", ";").replace("\\n", " ");
    }

    /** Its rules; there should be one at most. */
    List<Recurrence> rules() {
        return written.all("RRULE")
                .map(line -> Recurrence.of(line, start, zones))
                .toList();
    }

    Stream<ContentLine> lines(String name) {
        return written.all(name);
    }

    private static boolean takesTime(Component written) {
        return !written.says("STATUS", "CANCELLED")
                && !written.says("TRANSP", "TRANSPARENT")
                && !written.says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    }

    private static EventTime time(ContentLine line, TimeZones zones) {
        return EventTime.of(line.value(), line, zones);
    }
}
