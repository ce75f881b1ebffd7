package dev.madang.center.slot;

import dev.madang.center.program.ProgramChanged;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts weekly patterns up as slots, so many weeks ahead, each once. */
@Component
public class WeeklySlots {

    static final int WEEKS_AHEAD = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    WeeklySlots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many are new */
    @Transactional
    public int putUp() {
        return putUp(null);
    }

    /** Slots that nobody has asked for follow the program; the others stay as they were promised. */
    @EventListener
    void on(ProgramChanged changed) {
        jdbc.sql("""
                        DELETE FROM slot s USING program p WHERE p.id = s.program_id AND p.id = :program
                          AND s.begins_at > :now AND s.arrivals = 0 AND s.status = 'OPEN'
                          AND (s.pattern_id IS NULL OR NOT p.on_offer)""")
                .param("program", changed.program())
                .param("now", clock.instant())
                .update();
        jdbc.sql("""
                        UPDATE slot s SET price = p.price, capacity = CASE WHEN s.own_capacity THEN s.capacity ELSE p.capacity END,
                          ends_at = s.begins_at + make_interval(mins => p.minutes),
                          free_until = s.begins_at - make_interval(mins => p.free_cancel_minutes)
                        FROM program p WHERE p.id = s.program_id AND p.id = :program
                          AND s.begins_at > :now AND s.arrivals = 0 AND s.status = 'OPEN'""")
                .param("program", changed.program())
                .param("now", clock.instant())
                .update();
        putUp(changed.program());
    }

    /** @param program null for all */
    private int putUp(@Nullable UUID program) {
        LocalDate today = Seoul.dayOf(clock.instant());
        return jdbc.sql("""
                        INSERT INTO slot (id, program_id, center_id, pattern_id, begins_at, ends_at, free_until, price, capacity)
                        SELECT uuidv7(), p.id, p.center_id, w.id, begins.at, begins.at + make_interval(mins => p.minutes),
                          begins.at - make_interval(mins => p.free_cancel_minutes), p.price, p.capacity
                        FROM weekly_pattern w JOIN program p ON p.id = w.program_id AND p.on_offer
                        JOIN generate_series(CAST(:today AS date), CAST(:last AS date), interval '1 day') AS day ON
                          extract(isodow FROM day) = w.weekday AND day::date >= w.from_day AND day::date <= coalesce(w.until_day, day::date)
                        CROSS JOIN LATERAL (SELECT
                          (day::date + make_interval(mins => w.starts)) AT TIME ZONE 'Asia/Seoul' AS at) begins
                        WHERE (CAST(:program AS uuid) IS NULL OR p.id = :program) AND begins.at > :now
                          AND NOT EXISTS (SELECT FROM center_closed_day c WHERE c.center_id = p.center_id AND c.day = day::date)
                          AND NOT EXISTS (SELECT FROM slot s WHERE s.program_id = p.id AND s.begins_at = begins.at)
                          AND NOT EXISTS (SELECT FROM slot s WHERE s.program_id = p.id AND s.moved_from = begins.at)
                        ON CONFLICT ON CONSTRAINT slot_once DO NOTHING""")
                .param("today", today)
                .param("last", today.plusWeeks(WEEKS_AHEAD))
                .param("program", program)
                .param("now", clock.instant())
                .update();
    }
}
