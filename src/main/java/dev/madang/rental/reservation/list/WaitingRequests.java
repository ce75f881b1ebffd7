package dev.madang.rental.reservation.list;

import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests that wait for a host, those due first at the head. */
@Repository
@Transactional(readOnly = true)
public class WaitingRequests {

    /** More than anybody answers at once; the list of reservations has all. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those that a page shows.
     *
     * @param first some, those due first
     * @param total how many there are
     */
    public record Waiting(List<WaitingRequest> first, int total) {}

    public Waiting of(UUID host) {
        var total = new AtomicInteger();
        List<WaitingRequest> first = read(host, null)
                .query((row, number) -> {
                    total.set(row.getInt("total"));
                    return Rows.of(WaitingRequest.class).mapRow(row, number);
                })
                .list();
        return new Waiting(first, total.get());
    }

    /** One of them; none when it is not this host's, or waits no more. */
    public Optional<WaitingRequest> find(UUID host, UUID id) {
        return read(host, id).query(Rows.of(WaitingRequest.class)).optional();
    }

    private StatementSpec read(UUID host, @Nullable UUID only) {
        return jdbc.sql("""
                        SELECT r.*, r.from_day AS days_from, r.to_day AS days_to,
                               EXISTS (SELECT FROM occupancy o JOIN reservation next ON next.id = o.reservation_id
                                       WHERE o.listing_id = r.listing_id AND next.id <> r.id
                                         AND (next.to_day = r.from_day OR next.from_day = r.to_day)) AS touching
                        FROM (
                            SELECT r.id, r.listing_id, r.version AS revision, r.guest_id, l.title, l.cover_id, r.from_day, r.to_day, r.units,
                                   r.hand_over, r.give_back, reservation_net(r) AS earning, r.due_at,
                                   count(*) OVER () AS total
                            FROM reservation r JOIN listing_head l ON l.id = r.listing_id
                            WHERE r.host_id = :host AND reservation_status(r, :now) = 'REQUESTED'
                              AND (:only::uuid IS NULL OR r.id = :only)
                            ORDER BY r.due_at, r.id LIMIT :most) r
                        ORDER BY r.due_at, r.id""")
                .param("host", host)
                .param("only", only)
                .param("most", MOST)
                .param("now", clock.instant());
    }
}
