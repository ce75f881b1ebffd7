package dev.madang.center.program;

import dev.madang.center.place.Centers;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where partners say what they teach and when. */
@Component
public class ProgramDesk {

    private final JdbcClient jdbc;
    private final Centers centers;
    private final Programs programs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgramDesk(JdbcClient jdbc, Centers centers, Programs programs, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.centers = centers;
        this.programs = programs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a program up, or changes it. Slots that somebody has asked for stay as they were.
     *
     * @param version that the partner has seen; 0 for a new one
     * @throws Refusal 404 for whoever may not do that there, 409 when it was changed since, 422 when its times overlap or never come
     */
    @Transactional
    public void save(UUID id, UUID center, UUID member, int version, ProgramDetails details) {
        centers.managedBy(member, center);
        requireSense(details);
        if (write(id, center, version, details) == 0) {
            programs.of(member, id);
            throw Refusal.conflict("center.refused.changed-since");
        }
        keep(id, details);
        events.publishEvent(new ProgramChanged(id));
    }

    private static void requireSense(ProgramDetails details) {
        List<WeeklyPattern> patterns = details.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            WeeklyPattern pattern = patterns.get(i);
            if (!pattern.everHappens()) {
                throw Refusal.invalid("program.refused.never", i + 1).at("patterns");
            }
            if (pattern.startsAtMinute() + details.minutes() > 24 * 60) {
                throw Refusal.invalid("program.refused.midnight", i + 1).at("patterns");
            }
            for (int j = 0; j < i; j++) {
                if (pattern.overlaps(patterns.get(j), details.minutes())) {
                    throw Refusal.invalid("program.refused.overlap", j + 1, i + 1)
                            .at("patterns");
                }
            }
        }
    }

    private int write(UUID id, UUID center, int version, ProgramDetails details) {
        return jdbc.sql("""
                        INSERT INTO program (id, center_id, name, kind, level, coach, text, bring, price, capacity, minutes,
                            free_cancel_minutes, on_offer, created_at)
                        VALUES (:id, :center, :name, :kind, :level, :coach, :text, :bring, :price, :capacity, :minutes, :free,
                            :offer, :now)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, level = excluded.level,
                            coach = excluded.coach, text = excluded.text, bring = excluded.bring, price = excluded.price,
                            capacity = excluded.capacity, minutes = excluded.minutes,
                            free_cancel_minutes = excluded.free_cancel_minutes, on_offer = excluded.on_offer,
                            version = program.version + 1
                        WHERE program.center_id = :center AND program.version = :version""")
                .param("id", id)
                .param("center", center)
                .param("name", details.name())
                .param("kind", details.kind())
                .param("level", details.level())
                .param("coach", details.coach())
                .param("text", details.text())
                .param("bring", details.bring())
                .param("price", details.price())
                .param("capacity", details.capacity())
                .param("minutes", details.minutes())
                .param("free", details.freeCancelMinutes())
                .param("offer", details.onOffer())
                .param("now", clock.instant())
                .param("version", version)
                .update();
    }

    /** Those that are there already keep their slots. */
    private void keep(UUID program, ProgramDetails details) {
        var wanted = new HashSet<>(details.patterns());
        for (WeeklyPattern there : programs.patterns(program)) {
            if (!wanted.remove(there)) {
                jdbc.sql("""
                                DELETE FROM weekly_pattern WHERE program_id = :program AND weekday = :weekday AND starts = :starts
                                  AND from_day = :from""")
                        .param("program", program)
                        .param("weekday", there.weekday().getValue())
                        .param("starts", there.startsAtMinute())
                        .param("from", there.from())
                        .update();
            }
        }
        jdbc.sql("UPDATE weekly_pattern SET minutes = ? WHERE program_id = ?")
                .params(details.minutes(), program)
                .update();
        wanted.forEach(pattern -> add(program, pattern, details.minutes()));
    }

    private void add(UUID program, WeeklyPattern pattern, int minutes) {
        jdbc.sql("""
                        INSERT INTO weekly_pattern (id, program_id, weekday, starts, minutes, from_day, until_day)
                        VALUES (:id, :program, :weekday, :starts, :minutes, :from, :until)""")
                .param("id", Ids.next())
                .param("program", program)
                .param("weekday", pattern.weekday().getValue())
                .param("starts", pattern.startsAtMinute())
                .param("minutes", minutes)
                .param("from", pattern.from())
                .param("until", pattern.until())
                .update();
    }
}
