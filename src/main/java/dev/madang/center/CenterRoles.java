package dev.madang.center;

import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what at which centre: its partner, and who works there. Who is suspended works nowhere meanwhile. */
@Component
@Transactional(readOnly = true)
public class CenterRoles {

    /** In SQL, who works at centres at the moment {@code :now}: {@code center_staff} without those who are suspended. */
    public static final String STAFF = """
            (SELECT w.* FROM center_staff w JOIN member m ON m.id = w.member_id
             WHERE m.suspended_until IS NULL OR m.suspended_until <= :now)""";

    /** True in SQL for a centre {@code c} at which {@code :member} is its partner or works at the moment {@code :now}. */
    public static final String WORKS_THERE = """
            c.id IN (SELECT o.id FROM center o WHERE o.partner_id = :member
              UNION ALL SELECT t.center_id FROM\s""" + STAFF + " t WHERE t.member_id = :member)";

    /** True in SQL for a centre {@code c} of which {@code :member} is the partner or a manager at the moment {@code :now}. */
    public static final String MANAGES = """
            c.id IN (SELECT o.id FROM center o WHERE o.partner_id = :member
              UNION ALL SELECT t.center_id FROM\s""" + STAFF + " t WHERE t.member_id = :member AND t.role = 'MANAGER')";

    private final JdbcClient jdbc;
    private final Clock clock;

    CenterRoles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty where the member has nothing to do there. */
    public Optional<CenterRole> of(UUID center, UUID member) {
        return jdbc.sql("""
                        SELECT CASE WHEN c.partner_id = :member THEN 'OWNER' ELSE t.role END FROM center c
                        LEFT JOIN %s t ON t.center_id = c.id AND t.member_id = :member
                        WHERE c.id = :center AND (c.partner_id = :member OR t.role IS NOT NULL)""".formatted(STAFF))
                .param("center", center)
                .param("member", member)
                .param("now", clock.instant())
                .query(String.class)
                .optional()
                .map(CenterRole::valueOf);
    }

    public boolean have(UUID center, UUID member, CenterRole least) {
        return of(center, member).filter(role -> role.includes(least)).isPresent();
    }

    /** @throws Refusal 404 for whoever may not do that there */
    public void require(UUID center, UUID member, CenterRole least) {
        if (!have(center, member, least)) {
            throw Refusal.notFound();
        }
    }

    /** Who may say what is taught there and answer for it: its partner and its managers. */
    public List<UUID> managersOf(UUID center) {
        return jdbc.sql("""
                        SELECT partner_id FROM center WHERE id = :center
                        UNION SELECT t.member_id FROM %s t WHERE t.center_id = :center AND t.role = 'MANAGER'""".formatted(STAFF))
                .param("center", center)
                .param("now", clock.instant())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Whether the member works at a centre of another. */
    public boolean isStaff(UUID member) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM center_staff WHERE member_id = ?)")
                .param(member)
                .query(Boolean.class)
                .single();
    }
}
