package dev.madang.rental.hosting;

import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.TransferKind;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                        SELECT r.id, r.guest_id, l.title, l.cover_id, r.units, coalesce(nullif(n.place, ''), l.place) AS place,
                               n.kind, n.way, n.at, n.day, n.day - :today::date AS due
                        FROM reservation r JOIN listing l ON l.id = r.listing_id
                        JOIN next_transfer n ON n.reservation_id = r.id
                        WHERE r.host_id = :host AND n.day <= :today::date + 1
                        ORDER BY n.day, n.at, n.kind, r.id LIMIT :most""")
                .param("host", host)
                .param("today", today)
                .param("most", MOST)
                .query(HostTasks::task)
                .list();
    }

    private static HostTask task(ResultSet row, int number) throws SQLException {
        return new HostTask(
                row.getObject("id", UUID.class),
                row.getObject("guest_id", UUID.class),
                row.getString("title"),
                row.getObject("cover_id", UUID.class),
                row.getInt("units"),
                TransferKind.valueOf(row.getString("kind")) == TransferKind.RETURN,
                HandOver.valueOf(row.getString("way")),
                row.getString("place"),
                row.getObject("day", LocalDate.class),
                at(row.getObject("at", OffsetDateTime.class)),
                row.getInt("due"));
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime agreed) {
        return agreed == null ? null : agreed.toInstant();
    }
}
