package dev.madang.platform.ical.event;

import dev.madang.platform.ical.event.UnreadableCalendar.Reason;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * One RRULE: when it repeats an event. The library unrolls it in the event's own local time, so that no zone of this machine
 * comes into it; where it ends is decided here, since programs write ends of another kind than the beginning.
 *
 * <p>Rules by the hour, minute or second, and lists that no person wrote, are refused: they cost more than they say.
 */
final class Recurrence {

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> FINE = Set.of("HOURLY", "MINUTELY", "SECONDLY");
    private static final List<String> TIMES = List.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final int LONGEST_LIST = 400;
    private static final int MOST_TIMES = 24;

    private final RecurrenceRule rule;
    private final int count;
    private final Predicate<EventTime> before;

    private Recurrence(RecurrenceRule rule, int count, Predicate<EventTime> before) {
        this.rule = rule;
        this.count = count;
        this.before = before;
    }

    /**
     * @throws DateTimeException when it is no rule
     * @throws UnreadableCalendar when it repeats more often than daily
     */
    static Recurrence of(ContentLine line, EventTime start, TimeZones zones) {
        Map<String, String> parts = parts(line.value());
        String until = parts.remove("UNTIL");
        String count = parts.remove("COUNT");
        requireModest(parts);
        requireWithin(parts.get("BYMONTH"), 12);
        requireWithin(parts.get("BYMONTHDAY"), 31);
        List<String> words = new ArrayList<>();
        parts.forEach((name, value) -> words.add(name + "=" + value));
        try {
            return new Recurrence(
                    new RecurrenceRule(String.join(";", words), RfcMode.RFC5545_LAX),
                    count == null ? Integer.MAX_VALUE : Integer.parseInt(count),
                    until == null ? time -> true : notAfter(EventTime.of(until, line, zones), until, start));
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw new DateTimeException(line.value(), e);
        }
    }

    /**
     * Hands over each occurrence in turn, the event's own beginning first, even where the rule does not name it, as Google,
     * Apple and Outlook do.
     *
     * @param visitor says whether a later one can still be of interest
     */
    void unroll(EventTime start, Budget budget, Predicate<EventTime> visitor) {
        if (!visitor.test(start)) {
            return;
        }
        RecurrenceRuleIterator all = rule.iterator(libraryTime(start));
        for (int n = 0; n < count && all.hasNext(); n++) {
            budget.step();
            EventTime time = start.at(local(all.nextDateTime()));
            if (!before.test(time)) {
                return;
            }
            if (!time.equals(start) && !visitor.test(time)) {
                return;
            }
        }
    }

    /** The last day counts whole when only a day is written; a moment is one of Seoul for days without times. */
    private static Predicate<EventTime> notAfter(EventTime until, String written, EventTime start) {
        if (start.allDay() || until.allDay()) {
            EventTime last = start.allDay() ? until.like(start) : until;
            return time -> !time.day().isAfter(last.day());
        }
        EventTime last = written.endsWith("Z") ? until : start.at(until.local());
        return time -> !time.instant().isAfter(last.instant());
    }

    private static Map<String, String> parts(String rule) {
        Map<String, String> parts = new HashMap<>();
        for (String part : rule.replaceAll("\\s", "").toUpperCase(Locale.ROOT).split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return parts;
    }

    private static void requireModest(Map<String, String> parts) {
        String frequency = parts.getOrDefault("FREQ", "");
        int times = TIMES.stream().mapToInt(name -> length(parts.get(name))).reduce(1, (a, b) -> a * Math.max(1, b));
        boolean endless = parts.values().stream().anyMatch(list -> length(list) > LONGEST_LIST);
        if (FINE.contains(frequency) || times > MOST_TIMES || endless) {
            throw new UnreadableCalendar(Reason.TOO_MANY_EVENTS);
        }
        if (!FREQUENCIES.contains(frequency)) {
            throw new DateTimeException("no frequency: " + frequency);
        }
    }

    /** The library leaves out what is beyond, and the rule then names more days than it meant. */
    private static void requireWithin(@Nullable String list, int most) {
        for (String number : list == null ? new String[0] : list.split(",")) {
            int value = Math.abs(Integer.parseInt(number));
            if (value < 1 || value > most) {
                throw new DateTimeException("no such month or day: " + number);
            }
        }
    }

    private static int length(@Nullable String list) {
        return Optional.ofNullable(list)
                .map(words -> words.split(",", -1).length)
                .orElse(0);
    }

    private static DateTime libraryTime(EventTime time) {
        LocalDateTime local = time.local();
        return time.allDay()
                ? new DateTime(local.getYear(), local.getMonthValue() - 1, local.getDayOfMonth())
                : new DateTime(
                        local.getYear(),
                        local.getMonthValue() - 1,
                        local.getDayOfMonth(),
                        local.getHour(),
                        local.getMinute(),
                        local.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
