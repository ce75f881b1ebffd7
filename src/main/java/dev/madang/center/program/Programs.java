package dev.madang.center.program;

import dev.madang.center.CenterRoles;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Programs as they stand. */
@Repository
@Transactional(readOnly = true)
public class Programs {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Programs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Program> find(UUID id) {
        return jdbc.sql("SELECT * FROM program WHERE id = ?")
                .param(id)
                .query(Rows.of(Program.class))
                .optional();
    }

    /** @throws Refusal 404 for whoever may not change it */
    Program of(UUID member, UUID id) {
        return jdbc.sql("SELECT p.* FROM program p JOIN center c ON c.id = p.center_id WHERE p.id = :id AND "
                        + CenterRoles.MANAGES)
                .param("id", id)
                .param("member", member)
                .param("now", clock.instant())
                .query(Rows.of(Program.class))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** What is taught at a centre and on offer. */
    public List<Program> on(UUID center) {
        return jdbc.sql("SELECT * FROM program WHERE center_id = ? AND on_offer ORDER BY created_at, id LIMIT " + MOST)
                .param(center)
                .query(Rows.of(Program.class))
                .list();
    }

    /** All that a member may change, by their centres. */
    List<Program> of(UUID member) {
        return jdbc.sql("""
                        SELECT p.* FROM program p JOIN center c ON c.id = p.center_id WHERE %s
                        ORDER BY c.created_at, c.id, p.created_at, p.id LIMIT %d""".formatted(CenterRoles.MANAGES, MOST))
                .param("member", member)
                .param("now", clock.instant())
                .query(Rows.of(Program.class))
                .list();
    }

    List<WeeklyPattern> patterns(UUID program) {
        return jdbc.sql("""
                        SELECT weekday, starts, from_day, until_day FROM weekly_pattern WHERE program_id = ?
                        ORDER BY weekday, starts, from_day""").param(program).query(Programs::pattern).list();
    }

    private static WeeklyPattern pattern(ResultSet row, int number) throws SQLException {
        return new WeeklyPattern(
                DayOfWeek.of(row.getInt("weekday")),
                LocalTime.ofSecondOfDay(row.getInt("starts") * 60L),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
