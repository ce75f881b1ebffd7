package dev.madang.rental.reservation.web;

import dev.madang.member.MemberCard;
import dev.madang.platform.paging.Slice;
import dev.madang.rental.reservation.list.ReservationFilter;
import dev.madang.rental.reservation.list.ReservationRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's reservations, newest request first ({@code rental/reservation/reservations}).
 *
 * @param host whether as host; else as guest
 * @param others who is on the other side of the rows
 */
record ReservationsPage(
        boolean host, ReservationFilter filter, Slice<ReservationRow> slice, Map<UUID, MemberCard> others) {

    public List<ReservationRow> rows() {
        return slice.rows();
    }

    /** Address of the newer ones; null when there are none. */
    public @Nullable String previous() {
        return slice.previousOf(address(filter));
    }

    /** Address of the older ones; null when there are none. */
    public @Nullable String next() {
        return slice.nextOf(address(filter));
    }

    /** Address of the same list with another filter. */
    public String address(ReservationFilter other) {
        return "/reservations?as=" + (host ? "host" : "guest")
                + (other == ReservationFilter.ALL ? "" : "&state=" + other.slug());
    }
}
