package dev.madang.center.place;

import dev.madang.center.CenterRole;
import dev.madang.center.CenterRoles;
import dev.madang.center.Partnering;
import dev.madang.moderation.Withholding;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Centres as they stand. */
@Repository
@Transactional(readOnly = true)
public class Centers {

    private static final String CENTER = """
            SELECT c.*, %s AS visible, ARRAY(SELECT photo_id FROM center_photo p WHERE p.center_id = c.id ORDER BY position) AS photos
            FROM center c WHERE\s""".formatted(Partnering.FOR_EVERYBODY);

    private final JdbcClient jdbc;
    private final CenterRoles roles;
    private final Clock clock;

    Centers(JdbcClient jdbc, CenterRoles roles, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.clock = clock;
    }

    public Optional<Center> find(UUID id) {
        return jdbc.sql(CENTER + " c.id = :id")
                .param("id", id)
                .param("now", clock.instant())
                .query((row, number) -> center(row))
                .optional();
    }

    /** Empty where this member may not see it; who works there may for as long as operators only hide it. */
    public Optional<Center> find(UUID id, @Nullable UUID reader) {
        return find(id).filter(center -> center.withheld() == null
                || center.withheld() == Withholding.HIDDEN
                        && reader != null
                        && roles.of(id, reader).isPresent());
    }

    /** @throws Refusal 404 when it is another's */
    public Center of(UUID partner, UUID id) {
        return find(id).filter(center -> center.partner().equals(partner)).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal 404 for whoever may not say what is taught there */
    public Center managedBy(UUID member, UUID id) {
        roles.require(id, member, CenterRole.MANAGER);
        return find(id).orElseThrow(Refusal::notFound);
    }

    /** @param role of the one who works there */
    public record WorkedAt(Center center, CenterRole role) {}

    /** Those of a partner, and those where somebody works. */
    public List<WorkedAt> workedAtBy(UUID member) {
        return jdbc.sql("""
                        SELECT c.*, %s AS visible, ARRAY(SELECT photo_id FROM center_photo p WHERE p.center_id = c.id ORDER BY position)
                          AS photos, CASE WHEN c.partner_id = :member THEN 'OWNER' ELSE t.role END AS role
                        FROM center c LEFT JOIN %s t ON t.center_id = c.id AND t.member_id = :member
                        WHERE c.partner_id = :member OR t.role IS NOT NULL
                        ORDER BY c.created_at, c.id LIMIT 50""".formatted(Partnering.FOR_EVERYBODY, CenterRoles.STAFF))
                .param("member", member)
                .param("now", clock.instant())
                .query((row, number) -> new WorkedAt(center(row), CenterRole.valueOf(row.getString("role"))))
                .list();
    }

    public List<ClosedDay> closedDays(UUID center, LocalDate from) {
        return jdbc.sql("""
                        SELECT day, reason FROM center_closed_day WHERE center_id = ? AND day >= ? ORDER BY day LIMIT 100""")
                .params(center, from)
                .query(Rows.of(ClosedDay.class))
                .list();
    }

    private static Center center(ResultSet row) throws SQLException {
        return new Center(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("name"),
                row.getString("text"),
                row.getString("region"),
                row.getString("address"),
                row.getDouble("lat"),
                row.getDouble("lng"),
                row.getString("hours"),
                row.getBoolean("open"),
                row.getInt("version"),
                withheld(row.getString("withheld"), row.getBoolean("visible")),
                List.of((UUID[]) row.getArray("photos").getArray()));
    }

    private static @Nullable Withholding withheld(@Nullable String how, boolean visible) {
        if (how != null) {
            return Withholding.valueOf(how);
        }
        return visible ? null : Withholding.HIDDEN;
    }
}
