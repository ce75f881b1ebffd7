package dev.madang.rental.hosting.web;

import dev.madang.platform.paging.Cursor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month of all listings of a host ({@code rental/hosting/hosting-calendar}).
 *
 * @param after the last listing of the page before; null on the first page
 * @param rows of one page of listings
 * @param previous address of the month before; null where it ends
 * @param next address of the month after; null where it ends
 * @param more address of the next page of listings; null on the last
 */
record HostingCalendarPage(
        YearMonth month,
        @Nullable Cursor after,
        LocalDate today,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String more) {

    /**
     * @param title empty while the listing has none
     * @param taken whether there is a bar in the month
     */
    record Row(UUID listing, String title, boolean taken, List<List<CalendarCell>> lanes) {}

    public List<LocalDate> days() {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    }

    /** {@code 2025년 11월}, in English {@code November 2025}. */
    public String title(Locale locale) {
        String pattern = locale.getLanguage().equals("ko") ? "yyyy년 M월" : "MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(month);
    }

    /** One letter or two, as over a calendar's column. */
    public String weekday(LocalDate day, Locale locale) {
        return day.getDayOfWeek().getDisplayName(TextStyle.NARROW, locale);
    }

    /** Where the form is filled in for a listing, its days left open. */
    public String choosing(Row row) {
        return "/hosting/calendar?month=" + month + (after == null ? "" : "&after=" + after) + "&listing="
                + row.listing() + "#block";
    }
}
