package dev.madang.rental.hosting;

import dev.madang.rental.domain.HandOver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
                        SELECT r.id, r.guest_id, l.title, l.cover_id, r.units, l.place, t.returning, t.way, t.day,
                               t.day - :today::date AS due
                        FROM reservation r JOIN listing l ON l.id = r.listing_id
                        CROSS JOIN LATERAL (
                            SELECT r.status = 'HANDED_OVER' AS returning,
                                   CASE r.status WHEN 'PAID' THEN r.hand_over ELSE r.give_back END AS way,
                                   CASE r.status WHEN 'PAID' THEN r.from_day ELSE r.to_day END AS day) t
                        WHERE r.host_id = :host AND r.status IN ('PAID', 'HANDED_OVER') AND t.day <= :today::date + 1
                        ORDER BY t.day, t.returning, r.id LIMIT :most""")
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
                row.getBoolean("returning"),
                HandOver.valueOf(row.getString("way")),
                row.getString("place"),
                row.getObject("day", LocalDate.class),
                row.getInt("due"));
    }
}
