package dev.madang.platform.ical.event;

import dev.madang.shared.Seoul;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long each occurrence of an event is: whole days, or a time. */
sealed interface Length {

    /** When it takes place when it begins then. */
    BusyTime from(EventTime start);

    /** Of an event by its end or its duration; without either a day, or a moment. */
    static Length of(EventTime start, Optional<EventTime> end, Optional<String> duration) {
        if (start.allDay()) {
            long days = end.map(until -> ChronoUnit.DAYS.between(start.day(), until.day()))
                    .or(() -> duration.map(text -> lasting(text).toDays()))
                    .orElse(1L);
            return new Days(Math.max(1, days));
        }
        Duration lasting = end.map(until -> Duration.between(start.instant(), until.instant()))
                .or(() -> duration.map(Length::lasting))
                .orElse(Duration.ZERO);
        return new Time(lasting.isNegative() ? Duration.ZERO : lasting);
    }

    /** Whole days, one after the other. */
    record Days(long count) implements Length {

        @Override
        public BusyTime from(EventTime start) {
            return new BusyTime(
                    Seoul.beginningOf(start.day()),
                    Seoul.beginningOf(start.day().plusDays(count)),
                    true);
        }
    }

    /** A time. */
    record Time(Duration lasting) implements Length {

        @Override
        public BusyTime from(EventTime start) {
            Instant begin = start.instant();
            return new BusyTime(begin, begin.plus(lasting), false);
        }
    }

    Pattern DURATION = Pattern.compile(
            "([+-]?)P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");

    /** @throws DateTimeException when it is none */
    static Duration lasting(String written) {
        Matcher match = DURATION.matcher(written.strip());
        if (!match.matches()) {
            throw new DateTimeException(written);
        }
        Duration lasting = Duration.ofDays(7 * number(match, 2) + number(match, 3))
                .plusHours(number(match, 4))
                .plusMinutes(number(match, 5))
                .plusSeconds(number(match, 6));
        return match.group(1).equals("-") ? lasting.negated() : lasting;
    }

    private static long number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Long.parseLong(match.group(group));
    }
}
