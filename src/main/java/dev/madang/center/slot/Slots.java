package dev.madang.center.slot;

import dev.madang.center.CenterRoles;
import dev.madang.center.Partnering;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Slots as they stand. */
@Repository
@Transactional(readOnly = true)
public class Slots {

    private static final String SLOT = """
            SELECT s.id, s.begins_at, s.ends_at, s.free_until, s.price, s.capacity, s.taken, s.status, s.called_off_for,
              %s AS visible, c.open AS taking, p.id AS about_id, p.name AS about_name, p.kind AS about_kind, p.level AS about_level,
              p.coach AS about_coach, p.text AS about_text, p.bring AS about_bring,
              c.id AS center_id, c.partner_id AS center_partner_id, c.name AS center_name, c.region AS center_region,
              c.address AS center_address, c.lat AS center_lat, c.lng AS center_lng,
              (SELECT photo_id FROM center_photo f WHERE f.center_id = c.id AND f.position = 0) AS center_cover_id
            FROM slot s JOIN program p ON p.id = s.program_id JOIN center c ON c.id = s.center_id WHERE\s""".formatted(Partnering.FOR_EVERYBODY);

    private final JdbcClient jdbc;
    private final Clock clock;

    Slots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Slot> find(UUID id) {
        return jdbc.sql(SLOT + " s.id = :id")
                .param("id", id)
                .param("now", clock.instant())
                .query(Rows.of(Slot.class))
                .optional();
    }

    /** What takes place at a centre between the two moments, begun or not. */
    public List<Slot> on(UUID center, Instant from, Instant to) {
        return jdbc.sql(SLOT + """
                         s.center_id = :center AND s.begins_at >= :from AND s.begins_at < :to
                        ORDER BY s.begins_at, s.id LIMIT 200""")
                .param("center", center)
                .param("from", from)
                .param("to", to)
                .param("now", clock.instant())
                .query(Rows.of(Slot.class))
                .list();
    }

    /** At all centres of a partner, and all where somebody works. */
    public List<Slot> of(UUID member, Instant from, Instant to) {
        return jdbc.sql(SLOT + CenterRoles.WORKS_THERE + """
                         AND s.begins_at >= :from AND s.begins_at < :to
                        ORDER BY s.begins_at, s.id LIMIT 200""")
                .param("member", member)
                .param("from", from)
                .param("to", to)
                .param("now", clock.instant())
                .query(Rows.of(Slot.class))
                .list();
    }
}
