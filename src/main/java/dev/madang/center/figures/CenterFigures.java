package dev.madang.center.figures;

import dev.madang.center.figures.Figures.Taught;
import dev.madang.center.figures.Figures.Visitors;
import dev.madang.center.figures.Figures.Week;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts {@link Figures} from slots and registrations: nothing is kept beside them that could differ. */
@Component
@Transactional(readOnly = true)
class CenterFigures {

    static final int WEEKS = 12;

    private static final String SEAT = "r.status IN ('REGISTERED', 'ATTENDED', 'NO_SHOW')";

    private final JdbcClient jdbc;
    private final Clock clock;

    CenterFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Figures of(UUID center) {
        Instant now = clock.instant();
        LocalDate first = Seoul.dayOf(now)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                .minusWeeks(WEEKS - 1);
        Instant from = Seoul.beginningOf(first);
        return new Figures(weeks(center, from, now), programs(center, from, now), visitors(center, from, now));
    }

    private List<Week> weeks(UUID center, Instant from, Instant now) {
        return jdbc.sql("""
                        SELECT day - CAST(extract(dow FROM day) AS int) AS "from", count(*) FILTER (WHERE open)::int AS classes,
                          count(*) FILTER (WHERE NOT open)::int AS called_off,
                          coalesce(sum(capacity) FILTER (WHERE open), 0)::int AS seats,
                          coalesce(sum(n.taken) FILTER (WHERE open), 0)::int AS taken, sum(n.came)::int AS came, sum(n.absent)::int AS absent,
                          sum(n.cancelled)::int AS cancelled, sum(n.late)::int AS late, sum(n.missed)::int AS missed
                        FROM (SELECT id, capacity, status = 'OPEN' AS open, CAST(begins_at AT TIME ZONE 'Asia/Seoul' AS date) AS day FROM slot
                              WHERE center_id = :center AND begins_at >= :from AND begins_at <= :now) s
                        CROSS JOIN LATERAL (
                          SELECT count(*) FILTER (WHERE %s) AS taken, count(*) FILTER (WHERE r.status = 'ATTENDED') AS came,
                            count(*) FILTER (WHERE r.status = 'NO_SHOW') AS absent,
                            count(*) FILTER (WHERE r.status = 'CANCELLED' AND r.spent_at IS NULL) AS cancelled,
                            count(*) FILTER (WHERE r.status = 'CANCELLED' AND r.spent_at IS NOT NULL) AS late,
                            count(*) FILTER (WHERE r.status = 'MISSED') AS missed
                          FROM registration r WHERE r.slot_id = s.id) n
                        GROUP BY 1 ORDER BY 1 DESC""".formatted(SEAT))
                .param("center", center)
                .param("from", from)
                .param("now", now)
                .query(Rows.of(Week.class))
                .list();
    }

    private List<Taught> programs(UUID center, Instant from, Instant now) {
        return jdbc.sql("""
                        SELECT p.name, count(*)::int AS classes, sum(s.capacity)::int AS seats, sum(s.taken)::int AS taken
                        FROM slot s JOIN program p ON p.id = s.program_id
                        WHERE s.center_id = :center AND s.begins_at >= :from AND s.begins_at <= :now AND s.status = 'OPEN'
                        GROUP BY p.id, p.name ORDER BY sum(s.taken)::float8 / sum(s.capacity) DESC, p.id LIMIT 100""")
                .param("center", center)
                .param("from", from)
                .param("now", now)
                .query(Rows.of(Taught.class))
                .list();
    }

    private Visitors visitors(UUID center, Instant from, Instant now) {
        return jdbc.sql("""
                        SELECT count(*)::int AS "all", count(*) FILTER (WHERE visits > 1)::int AS again FROM (
                          SELECT count(*) AS visits FROM slot s JOIN registration r ON r.slot_id = s.id AND r.status = 'ATTENDED'
                          WHERE s.center_id = :center AND s.begins_at >= :from AND s.begins_at <= :now
                          GROUP BY r.member_id) v""")
                .param("center", center)
                .param("from", from)
                .param("now", now)
                .query(Rows.of(Visitors.class))
                .single();
    }
}
