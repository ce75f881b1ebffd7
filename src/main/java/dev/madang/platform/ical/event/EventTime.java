package dev.madang.platform.ical.event;

import dev.madang.shared.Seoul;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an event begins or ends, as it is written: on a day, or at a time of a zone. Times without a zone are Seoul's.
 *
 * @param local of a day its midnight
 * @param allDay whether no time was written
 */
record EventTime(LocalDateTime local, ZoneId zone, boolean allDay) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)?(Z)?)?", Pattern.CASE_INSENSITIVE);

    /** @throws DateTimeException when nothing like a time is written, or a day that there is not, or an unknown zone */
    static EventTime of(String written, ContentLine line, TimeZones zones) {
        Matcher match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            throw new DateTimeException(written);
        }
        LocalDate day = LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
        if (match.group(4) == null) {
            return new EventTime(day.atStartOfDay(), Seoul.ZONE, true);
        }
        return new EventTime(local(day, match), match.group(7) == null ? zones.of(line) : ZoneOffset.UTC, false);
    }

    /** What ends at 24:00 ends as the next day begins. */
    private static LocalDateTime local(LocalDate day, Matcher match) {
        int hour = number(match, 4);
        int minute = number(match, 5);
        int second = match.group(6) == null ? 0 : Math.min(number(match, 6), 59);
        return hour == 24 && minute == 0 && second == 0
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(LocalTime.of(hour, minute, second));
    }

    Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /** The day on which it is, where it is written. */
    LocalDate day() {
        return local.toLocalDate();
    }

    /** The same in another's terms: a day for a day, a time for a time of that zone. */
    EventTime like(EventTime other) {
        if (other.allDay) {
            return allDay ? this : new EventTime(Seoul.dayOf(instant()).atStartOfDay(), Seoul.ZONE, true);
        }
        return allDay
                ? new EventTime(day().atTime(other.local.toLocalTime()), other.zone, false)
                : new EventTime(LocalDateTime.ofInstant(instant(), other.zone), other.zone, false);
    }

    EventTime at(LocalDateTime otherLocal) {
        return new EventTime(otherLocal, zone, allDay);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
