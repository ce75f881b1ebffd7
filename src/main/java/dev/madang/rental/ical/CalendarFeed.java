package dev.madang.rental.ical;

import java.time.Instant;

/**
 * A listing's taken days as a calendar file.
 *
 * @param tag tells versions apart
 * @param changedAt since when it is so
 */
public record CalendarFeed(String text, String tag, Instant changedAt) {}
