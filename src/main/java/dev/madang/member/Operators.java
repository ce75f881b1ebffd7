package dev.madang.member;

import dev.madang.member.domain.EmailAddress;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.OperatorRole;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is an operator, and trusted with what. Only owners change it, and never for themselves: so there is always one left, also when
 * two of them take each other's role at once.
 */
@Component
public class Operators {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Operators(JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** An operator, as owners see them. */
    public record Operator(UUID id, String nickname, String email, Set<OperatorRole> roles, boolean secondFactor) {}

    @Transactional(readOnly = true)
    public List<Operator> all() {
        return jdbc.sql("""
                        SELECT id, nickname, email, operator_roles, second_factor FROM member
                        WHERE admin AND left_at IS NULL ORDER BY nickname, id""")
                .query((row, number) -> new Operator(
                        row.getObject("id", UUID.class),
                        row.getString("nickname"),
                        row.getString("email"),
                        Stream.of((String[]) row.getArray("operator_roles").getArray())
                                .map(OperatorRole::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OperatorRole.class))),
                        row.getBoolean("second_factor")))
                .list();
    }

    /**
     * Makes a member an operator.
     *
     * @throws Refusal 422 at {@code email} when nobody can be one by it, and what {@link #change} throws
     */
    @Transactional
    public void appoint(UUID owner, String typedEmail, Set<OperatorRole> roles) {
        UUID member = EmailAddress.of(typedEmail.strip())
                .flatMap(email -> jdbc.sql("""
                                SELECT id FROM member WHERE email = :email AND left_at IS NULL AND email_confirmed_at IS NOT NULL
                                  AND (suspended_until IS NULL OR suspended_until <= :now)""")
                        .param("email", email.value())
                        .param("now", clock.instant())
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .optional())
                .orElseThrow(() -> Refusal.invalid("operator.nobody").at("email"));
        if (roles.isEmpty()) {
            throw Refusal.invalid("operator.roles.none").at("roles");
        }
        give(owner, member, roles);
    }

    /**
     * Gives an operator these roles and no others; without any they are one no more.
     *
     * @throws Refusal 403 for oneself, and for who is an owner no more; 404 when there is no such operator
     */
    @Transactional
    public void change(UUID owner, UUID operator, Set<OperatorRole> roles) {
        boolean one = jdbc.sql("SELECT EXISTS (SELECT 1 FROM member WHERE id = :operator AND admin)")
                .param("operator", operator)
                .query((row, number) -> row.getBoolean(1))
                .single();
        if (!one) {
            throw Refusal.notFound();
        }
        give(owner, operator, roles);
    }

    private void give(UUID owner, UUID member, Set<OperatorRole> roles) {
        if (owner.equals(member)) {
            throw Refusal.forbidden("operator.own");
        }
        // All owners in one order: of two who take each other's role, the second one is an owner no more.
        List<UUID> owners = jdbc.sql(
                        "SELECT id FROM member WHERE admin AND 'OWNER' = ANY (operator_roles) ORDER BY id FOR UPDATE")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        if (!owners.contains(owner)) {
            throw Refusal.forbidden("operator.not-owner");
        }
        String nickname = jdbc.sql("SELECT nickname FROM member WHERE id = :member AND left_at IS NULL FOR UPDATE")
                .param("member", member)
                .query(String.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        String[] names = roles.stream().map(Enum::name).sorted().toArray(String[]::new);
        jdbc.sql("UPDATE member SET admin = :admin, operator_roles = :roles WHERE id = :member")
                .param("admin", !roles.isEmpty())
                .param("roles", names)
                .param("member", member)
                .update();
        audit.note(
                owner,
                roles.isEmpty() ? "operator-dismissed" : "operator-changed",
                MemberFiles.page(member),
                nickname,
                String.join(", ", names));
        events.publishEvent(new OperatorRolesChanged(Ids.next(), member, Set.copyOf(roles)));
    }
}
