package dev.madang.center.staff;

import dev.madang.center.CenterRole;
import dev.madang.center.CenterRoles;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.SecretToken;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where partners invite who works at their centres, and end it. */
@Component
public class StaffDesk {

    static final int MOST = 30;

    private final JdbcClient jdbc;
    private final CenterRoles roles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffDesk(JdbcClient jdbc, CenterRoles roles, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes an address by which one member can join.
     *
     * @return its token
     * @throws Refusal 404 for whoever is not the centre's partner, 422 for the owner's role, 409 when there are enough
     */
    @Transactional
    public String invite(UUID center, UUID owner, CenterRole role) {
        roles.require(center, owner, CenterRole.OWNER);
        if (role == CenterRole.OWNER) {
            throw Refusal.invalid("center.form.choice").at("role");
        }
        lock(center);
        if (count(center) >= MOST) {
            throw Refusal.conflict("staff.refused.enough", MOST);
        }
        Instant now = clock.instant();
        String token = SecretToken.create();
        jdbc.sql("""
                        INSERT INTO center_invitation (id, center_id, role, token, made_at, expires_at)
                        VALUES (:id, :center, :role, :token, :now, :expires)""")
                .param("id", Ids.next())
                .param("center", center)
                .param("role", role)
                .param("token", token)
                .param("now", now)
                .param("expires", now.plus(Invitation.OPEN_FOR))
                .update();
        return token;
    }

    /** Its address leads nowhere from now on. */
    @Transactional
    public void revoke(UUID center, UUID owner, UUID invitation) {
        roles.require(center, owner, CenterRole.OWNER);
        jdbc.sql("DELETE FROM center_invitation WHERE id = ? AND center_id = ?")
                .params(invitation, center)
                .update();
    }

    private record Used(UUID center, CenterRole role) {}

    /**
     * Joins by an invitation, which is used up.
     *
     * @return the centre
     * @throws Refusal 404 when it is used, revoked or too old; 409 for the centre's own partner
     */
    @Transactional
    public UUID join(String token, UUID member) {
        Used used = jdbc.sql(
                        "DELETE FROM center_invitation WHERE token = :token AND expires_at > :now RETURNING center_id, role")
                .param("token", token)
                .param("now", clock.instant())
                .query(Rows.of(Used.class))
                .optional()
                .orElseThrow(Refusal::notFound);
        if (roles.have(used.center(), member, CenterRole.OWNER)) {
            throw Refusal.conflict("staff.refused.own");
        }
        jdbc.sql("""
                        INSERT INTO center_staff (center_id, member_id, role, since) VALUES (:center, :member, :role, :now)
                        ON CONFLICT (center_id, member_id) DO UPDATE SET role = excluded.role""")
                .param("center", used.center())
                .param("member", member)
                .param("role", used.role())
                .param("now", clock.instant())
                .update();
        events.publishEvent(new StaffJoined(used.center(), member, used.role(), clock.instant()));
        return used.center();
    }

    /** @throws Refusal 404 for whoever is not the centre's partner */
    @Transactional
    public void remove(UUID center, UUID owner, UUID member) {
        roles.require(center, owner, CenterRole.OWNER);
        if (end(center, member)) {
            events.publishEvent(new StaffRemoved(center, member, clock.instant()));
        }
    }

    /** @throws Refusal 404 for whoever does not work there */
    @Transactional
    public void leave(UUID center, UUID member) {
        if (!end(center, member)) {
            throw Refusal.notFound();
        }
        events.publishEvent(new StaffLeft(center, member, clock.instant()));
    }

    private boolean end(UUID center, UUID member) {
        return jdbc.sql("DELETE FROM center_staff WHERE center_id = ? AND member_id = ?")
                        .params(center, member)
                        .update()
                > 0;
    }

    private void lock(UUID center) {
        jdbc.sql("SELECT 1 FROM center WHERE id = ? FOR NO KEY UPDATE")
                .param(center)
                .query(Integer.class)
                .single();
    }

    private int count(UUID center) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM center_staff WHERE center_id = :center)
                          + (SELECT count(*) FROM center_invitation WHERE center_id = :center AND expires_at > :now)""")
                .param("center", center)
                .param("now", clock.instant())
                .query(Integer.class)
                .single();
    }
}
