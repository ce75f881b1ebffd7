package dev.madang.rental.ical.web;

import dev.madang.platform.ical.CalendarTable;
import dev.madang.rental.Links;
import dev.madang.rental.ical.ForeignCalendar;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listing's calendars in other programs ({@code rental/ical/listing-calendars}).
 *
 * @param title empty while it has none
 * @param units how many equal ones there are
 * @param feed the whole address of its own calendar; null before there is one
 * @param feedOfAll of the calendar of all that the host lends
 */
record ListingCalendarsPage(
        UUID listing,
        String title,
        int units,
        @Nullable String feed,
        @Nullable String feedOfAll,
        List<ForeignCalendar> foreign) {

    public boolean isFull() {
        return foreign.size() >= CalendarTable.MOST;
    }

    public String address() {
        return Links.listing(listing) + "/calendars";
    }
}
