package dev.madang.center.registration;

import dev.madang.platform.rows.Rows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Registrations as they stand. */
@Repository
@Transactional(readOnly = true)
public class Registrations {

    private static final String STANDING = "status IN ('WAITING', 'REGISTERED', 'ATTENDED', 'NO_SHOW')";

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Registration> find(UUID id) {
        return jdbc.sql("SELECT * FROM registration WHERE id = ?")
                .param(id)
                .query(Rows.of(Registration.class))
                .optional();
    }

    /** The member's seat or place in the slot; empty when they have none (any more). */
    Optional<Registration> standing(UUID slot, UUID member) {
        return jdbc.sql("SELECT * FROM registration WHERE slot_id = ? AND member_id = ? AND " + STANDING)
                .params(slot, member)
                .query(Rows.of(Registration.class))
                .optional();
    }

    /** How many wait; those before an arrival, or all when it is {@link Integer#MAX_VALUE}. */
    int waiting(UUID slot, int before) {
        return jdbc.sql("SELECT count(*) FROM registration WHERE slot_id = ? AND status = 'WAITING' AND arrival < ?")
                .params(slot, before)
                .query(Integer.class)
                .single();
    }

    /** All that have a seat or wait, in the order in which they came. */
    public List<Registration> on(UUID slot) {
        return jdbc.sql("SELECT * FROM registration WHERE slot_id = ? AND " + STANDING
                        + " ORDER BY status = 'WAITING', arrival LIMIT 1000")
                .param(slot)
                .query(Rows.of(Registration.class))
                .list();
    }
}
