package dev.madang.calendar;

import java.time.Instant;

/**
 * Something that stands in a member's calendar.
 *
 * @param uid the same for as long as it is the same: {@code class-0198…}; other programs know it by that
 * @param kind how it is coloured: {@code class}, {@code rental}, {@code meet-up}, {@code auction}, {@link #ELSEWHERE}
 * @param label message key of what it is: {@code calendar.label.class}
 * @param title in the words of who offers it
 * @param to when it is over; of whole days the first moment of the day after the last
 * @param wholeDays whether its days matter, not its times: it clashes with nothing
 * @param href its page
 * @param place where; empty where that is not known
 */
public record CalendarEntry(
        String uid,
        String kind,
        String label,
        String title,
        Instant from,
        Instant to,
        boolean wholeDays,
        String href,
        String place) {

    /** Kind of what another program says; it is not handed to other programs again, which may be the same. */
    public static final String ELSEWHERE = "elsewhere";

    /** Whether nobody can be at both. */
    public boolean clashesWith(CalendarEntry other) {
        return !wholeDays && !other.wholeDays && from.isBefore(other.to) && other.from.isBefore(to);
    }
}
