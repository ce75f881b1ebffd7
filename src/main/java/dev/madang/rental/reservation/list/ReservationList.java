package dev.madang.rental.reservation.list;

import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A member's reservations, the newest request first. */
@Repository
@Transactional(readOnly = true)
public class ReservationList {

    private static final int ROWS = 20;
    private static final Keyset NEWEST = Keyset.newestFirst("requested_at", "id");

    private final JdbcClient jdbc;
    private final Clock clock;

    ReservationList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What others asked this member for: the guests are on the other side, and what counts is what it earns. */
    public Slice<ReservationRow> ofHost(UUID member, ReservationFilter filter, Turn turn) {
        return page(member, "host_id", "guest_id", "reservation_net(r)", filter, turn);
    }

    /** What this member asked others for: the hosts are on the other side, and what counts is what it costs. */
    public Slice<ReservationRow> ofGuest(UUID member, ReservationFilter filter, Turn turn) {
        return page(member, "guest_id", "host_id", "r.total", filter, turn);
    }

    private Slice<ReservationRow> page(
            UUID member, String mine, String other, String amount, ReservationFilter filter, Turn turn) {
        return NEWEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql("""
                        SELECT * FROM (
                            SELECT r.id, r.%s AS other_id, l.title, l.cover_id, r.from_day AS days_from, r.to_day AS days_to, r.units,
                                   %s AS amount, r.requested_at, r.due_at,
                                   reservation_status(r, :now) AS status
                            FROM reservation r JOIN listing_head l ON l.id = r.listing_id WHERE r.%s = :member) r
                        WHERE status = ANY (:statuses) %s %s""".formatted(other, amount, mine, side, order))
                        .param("member", member)
                        .param("statuses", filter.statuses())
                        .param("now", clock.instant()),
                Rows.of(ReservationRow.class),
                ReservationRow::cursor);
    }
}
