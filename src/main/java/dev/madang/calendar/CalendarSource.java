package dev.madang.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a module has for members' calendars: a bean of it. It may cost one statement. */
@FunctionalInterface
public interface CalendarSource {

    /** Entries that lie, wholly or in part, between the two moments; at most some hundreds. */
    List<CalendarEntry> of(UUID member, Instant from, Instant to);
}
