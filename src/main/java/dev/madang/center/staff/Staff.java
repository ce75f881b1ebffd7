package dev.madang.center.staff;

import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who works at centres, and who is invited to. */
@Repository
@Transactional(readOnly = true)
class Staff {

    private final JdbcClient jdbc;
    private final Clock clock;

    Staff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<StaffMember> at(UUID center) {
        return jdbc.sql("""
                        SELECT s.member_id, m.nickname, s.role, s.since FROM center_staff s JOIN member m ON m.id = s.member_id
                        WHERE s.center_id = ? ORDER BY s.since, s.member_id""").param(center).query(Rows.of(StaffMember.class)).list();
    }

    /** Those that can still be used. */
    List<Invitation> openTo(UUID center) {
        return jdbc.sql("""
                        SELECT id, center_id, role, token, expires_at FROM center_invitation
                        WHERE center_id = :center AND expires_at > :now ORDER BY made_at, id""")
                .param("center", center)
                .param("now", clock.instant())
                .query(Rows.of(Invitation.class))
                .list();
    }

    Optional<Invitation> open(String token) {
        return jdbc.sql("""
                        SELECT id, center_id, role, token, expires_at FROM center_invitation
                        WHERE token = :token AND expires_at > :now""")
                .param("token", token)
                .param("now", clock.instant())
                .query(Rows.of(Invitation.class))
                .optional();
    }
}
