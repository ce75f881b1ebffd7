package dev.madang.rental.reservation.web;

import dev.madang.member.Members;
import dev.madang.platform.paging.Cursor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills in {@link ReservationsPage}s: one statement for the rows, one for the people. */
@Component
class ReservationLists {

    private static final int ROWS = 20;

    private final JdbcClient jdbc;
    private final Members members;
    private final Clock clock;

    ReservationLists(JdbcClient jdbc, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.clock = clock;
    }

    /**
     * @param before shows older ones than this, or null
     * @param after shows newer ones than this, or null
     */
    @Transactional(readOnly = true)
    ReservationsPage of(
            UUID member, boolean host, ReservationFilter filter, @Nullable Cursor before, @Nullable Cursor after) {
        boolean upwards = after != null && before == null;
        List<ReservationRow> found = rows(member, host, filter, upwards ? after : before, upwards);
        boolean more = found.size() > ROWS;
        List<ReservationRow> rows = more ? found.subList(0, ROWS) : found;
        rows = upwards ? rows.reversed() : rows;
        boolean newer = upwards ? more : before != null;
        boolean older = upwards || more;
        return new ReservationsPage(
                host,
                filter,
                rows,
                members.cards(rows.stream().map(ReservationRow::other).toList()),
                newer && !rows.isEmpty()
                        ? ReservationsPage.address(
                                host, filter, "after", rows.getFirst().cursor())
                        : null,
                older && !rows.isEmpty()
                        ? ReservationsPage.address(
                                host, filter, "before", rows.getLast().cursor())
                        : null);
    }

    private List<ReservationRow> rows(
            UUID member, boolean host, ReservationFilter filter, @Nullable Cursor from, boolean upwards) {
        String sql = """
                SELECT * FROM (
                    SELECT r.id, r.%1$s AS other_id, l.title, l.cover_id, r.from_day, r.to_day, r.units, %5$s AS amount,
                           r.requested_at, r.due_at,
                           CASE WHEN r.due_at <= :now AND r.paying_since IS NULL THEN 'EXPIRED'
                               WHEN r.completes_at <= :now THEN 'COMPLETED' ELSE r.status END AS status
                    FROM reservation r JOIN listing l ON l.id = r.listing_id WHERE r.%2$s = :member) r
                WHERE status = ANY (:statuses) %3$s
                ORDER BY requested_at %4$s, id %4$s LIMIT :limit""";
        String side = from == null ? "" : "AND (requested_at, id) %s (:at, :id)".formatted(upwards ? ">" : "<");
        var statement = jdbc.sql(sql.formatted(
                        host ? "guest_id" : "host_id",
                        host ? "host_id" : "guest_id",
                        side,
                        upwards ? "ASC" : "DESC",
                        host ? "r.rent - r.discount + r.options" : "r.total"))
                .param("member", member)
                .param("statuses", filter.statuses())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", ROWS + 1);
        if (from != null) {
            OffsetDateTime at = from.at().atOffset(ZoneOffset.UTC);
            statement = statement.param("at", at).param("id", from.id());
        }
        return statement.query(ReservationRow::of).list();
    }
}
