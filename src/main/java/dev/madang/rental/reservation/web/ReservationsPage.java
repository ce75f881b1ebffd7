package dev.madang.rental.reservation.web;

import dev.madang.member.MemberCard;
import dev.madang.platform.paging.Cursor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's reservations, newest request first ({@code rental/reservation/reservations}).
 *
 * @param host whether as host; else as guest
 * @param others who is on the other side of the rows
 * @param previous address of the newer ones; null when there are none
 * @param next address of the older ones; null when there are none
 */
record ReservationsPage(
        boolean host,
        ReservationFilter filter,
        List<ReservationRow> rows,
        Map<UUID, MemberCard> others,
        @Nullable String previous,
        @Nullable String next) {

    /** Address of the same list with another filter. */
    public String address(ReservationFilter other) {
        return address(host, other, null, null);
    }

    static String address(boolean host, ReservationFilter filter, @Nullable String side, @Nullable Cursor cursor) {
        return "/reservations?as=" + (host ? "host" : "guest")
                + (filter == ReservationFilter.ALL ? "" : "&state=" + filter.slug())
                + (side == null ? "" : "&" + side + "=" + cursor);
    }
}
