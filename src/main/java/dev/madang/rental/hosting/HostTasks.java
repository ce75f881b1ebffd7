package dev.madang.rental.hosting;

import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The hand-overs and returns of a host that are due until tomorrow, what is late at the head. */
@Repository
public class HostTasks {

    /** More than anybody hands over in two days; the list of reservations has all. */
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    HostTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<HostTask> of(UUID host) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        SELECT r.id AS reservation_id, r.guest_id, l.title, l.cover_id, r.units, coalesce(nullif(n.place, ''), l.place) AS place,
                               n.kind = 'RETURN' AS returning, n.way, n.at, n.day, n.day - :today::date AS due
                        FROM reservation_head r JOIN listing_head l ON l.id = r.listing_id
                        JOIN next_transfer n ON n.reservation_id = r.id
                        WHERE r.host_id = :host AND n.day <= :today::date + 1
                        ORDER BY n.day, n.at, n.kind, r.id LIMIT :most""")
                .param("host", host)
                .param("today", today)
                .param("most", MOST)
                .query(Rows.of(HostTask.class))
                .list();
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime agreed) {
        return agreed == null ? null : agreed.toInstant();
    }
}
