package dev.madang.member;

import dev.madang.member.MemberFile.OpenSession;
import dev.madang.member.session.MemberSessions;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.OperatorRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts in the operators' hands. */
@Component
public class MemberFiles {

    private final JdbcClient jdbc;
    private final MemberSessions sessions;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MemberFiles(
            JdbcClient jdbc, MemberSessions sessions, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The operators' page of a member. */
    public static String page(UUID member) {
        return "/admin/members/" + member;
    }

    /** @throws Refusal 404 when there is no such account */
    @Transactional(readOnly = true)
    public MemberFile get(UUID member) {
        return jdbc.sql("""
                        SELECT m.id, m.email, coalesce(l.nickname, m.nickname) AS nickname, m.photo_id, m.region, m.language,
                          m.password_hash IS NOT NULL AS password, m.operator_roles, m.second_factor, m.email_confirmed_at,
                          m.created_at, m.suspended_until, m.left_at, m.erased_at, l.reason,
                          ARRAY(SELECT provider FROM social_account WHERE member_id = m.id ORDER BY provider) AS ways
                        FROM member m LEFT JOIN left_member l ON l.member_id = m.id WHERE m.id = :member""")
                .param("member", member)
                .query((row, number) -> file(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** Where they are signed in, on all instances. */
    public List<OpenSession> sessions(UUID member) {
        return sessions.of(member, null).stream()
                .map(one ->
                        new OpenSession(one.device().browser(), one.device().system(), one.firstSeen(), one.lastSeen()))
                .toList();
    }

    /**
     * Signs them out everywhere.
     *
     * @throws Refusal 404 when there is no such account
     */
    public void endSessions(UUID operator, UUID member) {
        transaction.executeWithoutResult(status ->
                audit.note(operator, "sessions-ended", page(member), get(member).nickname()));
        sessions.endOthers(member, null);
    }

    private MemberFile file(ResultSet row) throws SQLException {
        Instant until = moment(row, "suspended_until");
        Instant left = moment(row, "left_at");
        return new MemberFile(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("nickname"),
                row.getObject("photo_id", UUID.class),
                row.getString("region"),
                row.getString("language"),
                row.getBoolean("password"),
                List.of((String[]) row.getArray("ways").getArray()),
                Stream.of((String[]) row.getArray("operator_roles").getArray())
                        .map(OperatorRole::valueOf)
                        .toList(),
                row.getBoolean("second_factor"),
                moment(row, "email_confirmed_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                left == null && until != null && until.isAfter(clock.instant()) ? until : null,
                left,
                moment(row, "erased_at"),
                row.getString("reason"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
