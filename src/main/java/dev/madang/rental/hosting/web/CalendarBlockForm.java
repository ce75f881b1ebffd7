package dev.madang.rental.hosting.web;

import dev.madang.platform.paging.Cursor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days of a listing, or of all, to be blocked or lent again, and where in the calendar their host is. */
class CalendarBlockForm {

    private @Nullable UUID listing;
    private boolean everything;
    private @Nullable LocalDate from;
    private @Nullable LocalDate last;
    private @Nullable YearMonth month;
    private @Nullable Cursor after;

    /** Back to where they are, ready for one more parameter. */
    String address() {
        return "/hosting/calendar?" + (month == null ? "" : "month=" + month + "&")
                + (after == null ? "" : "after=" + after + "&");
    }

    public @Nullable UUID getListing() {
        return listing;
    }

    public void setListing(@Nullable UUID listing) {
        this.listing = listing;
    }

    /** Whether it is about all that the host lends. */
    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }

    /** First day. */
    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    /** Last day. */
    public @Nullable LocalDate getLast() {
        return last;
    }

    public void setLast(@Nullable LocalDate last) {
        this.last = last;
    }

    public @Nullable YearMonth getMonth() {
        return month;
    }

    public void setMonth(@Nullable YearMonth month) {
        this.month = month;
    }

    /** The last listing of the page before. */
    public @Nullable Cursor getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = Cursor.of(after).orElse(null);
    }
}
