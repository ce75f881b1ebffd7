package dev.madang.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a module has for members' calendars: a bean of it. All of them are read in one statement. */
public interface CalendarSource {

    /** For good: how its entries are coloured, and how their uids begin. */
    String kind();

    /**
     * What stands, wholly or in part, between {@code :from} and {@code :to} for {@code :member}, in this order: the uid behind the kind,
     * the label behind {@code calendar.label.}, the title, from when, until when, whether its days matter alone, and the place, as
     * {@link CalendarEntry} says, then the id of its page and that of what this lies within, which may be null.
     */
    String sql();

    /** Its page. */
    String href(UUID id, @Nullable UUID within);
}
