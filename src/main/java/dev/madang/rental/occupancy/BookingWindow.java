package dev.madang.rental.occupancy;

import dev.madang.rental.listing.Terms;
import java.time.LocalDate;

/**
 * The days on which a use of a listing may begin, both included.
 *
 * @param first not before tomorrow, so that the host can answer before the first day begins
 */
public record BookingWindow(LocalDate first, LocalDate last) {

    /** How far ahead gear can be asked for. */
    public static final int DAYS_AHEAD = 180;

    /** Whole days before the first day of use by which a parcel has to be asked for: to be answered, paid, sent and delivered. */
    public static final int PARCEL_LEAD_DAYS = 3;

    /** The first day on which gear can be there by parcel. */
    public LocalDate firstByParcel(LocalDate today) {
        LocalDate delivered = today.plusDays(PARCEL_LEAD_DAYS);
        return first.isBefore(delivered) ? delivered : first;
    }

    public static BookingWindow of(Terms terms, LocalDate today) {
        return new BookingWindow(today.plusDays(Math.max(1, terms.noticeDays())), today.plusDays(DAYS_AHEAD));
    }

    public boolean contains(LocalDate firstDay) {
        return !firstDay.isBefore(first) && !firstDay.isAfter(last);
    }
}
