package dev.madang.rental.hosting.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a listing's row: a bar over one or more days of the month, or one day without any.
 *
 * @param day the first one it covers
 * @param span how many it covers
 * @param href where a free day is blocked; null when it cannot be, and for a bar, which has its own
 */
record CalendarCell(
        LocalDate day,
        int span,
        @Nullable CalendarBar bar,
        @Nullable String href) {}
