package dev.madang.rental.reservation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests that wait for a host, those due first at the head. */
@Repository
@Transactional(readOnly = true)
public class WaitingRequests {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<WaitingRequest> of(UUID host) {
        return read(host, null);
    }

    /** One of them; none when it is not this host's, or waits no more. */
    public Optional<WaitingRequest> find(UUID host, UUID id) {
        return read(host, id).stream().findFirst();
    }

    private List<WaitingRequest> read(UUID host, @Nullable UUID only) {
        return jdbc.sql("""
                        SELECT r.id, r.version, r.guest_id, l.title, l.cover_id, r.from_day, r.to_day, r.units, r.hand_over, r.give_back,
                               r.rent - r.discount + r.options AS earning, r.due_at,
                               EXISTS (SELECT FROM occupancy o JOIN reservation next ON next.id = o.reservation_id
                                       WHERE o.listing_id = r.listing_id AND next.id <> r.id
                                         AND (next.to_day = r.from_day OR next.from_day = r.to_day)) AS touching
                        FROM reservation r JOIN listing l ON l.id = r.listing_id
                        WHERE r.host_id = :host AND reservation_status(r, :now) = 'REQUESTED'
                          AND (:only::uuid IS NULL OR r.id = :only)
                        ORDER BY r.due_at, r.id""")
                .param("host", host)
                .param("only", only)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(WaitingRequest::of)
                .list();
    }
}
