package dev.madang.member.factor;

import dev.madang.member.MemberFiles;
import dev.madang.member.OperatorSecondFactors;
import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import dev.madang.member.domain.WayInChanged;
import dev.madang.member.domain.WayInChanged.What;
import dev.madang.member.session.MemberSessions;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.SecretToken;
import dev.madang.platform.throttle.Throttle;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Second factors of operators. A code opens once: the database takes none of a step that was taken, or of an earlier one. Wrong ones
 * are throttled. Asks Redis, so in no transaction of the caller's.
 */
@Component
@Transactional(propagation = Propagation.NEVER)
class SecondFactors implements OperatorSecondFactors {

    private static final int SECRET = 20;
    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;
    private static final String PAGE = "/me/second-factor";

    /** How long a secret waits for its first code. */
    private static final Duration SET_UP = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(SecondFactors.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FactorSecrets secrets;
    private final Throttle throttle;
    private final AllMembers members;
    private final MemberSessions sessions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            FactorSecrets secrets,
            Throttle throttle,
            AllMembers members,
            MemberSessions sessions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.secrets = secrets;
        this.throttle = throttle;
        this.members = members;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    private record Kept(byte[] secret, boolean confirmed, Instant madeAt) {}

    /**
     * A new secret, which counts once {@link #confirm} has seen a code of it.
     *
     * @throws Refusal 409 when there is one already, 503 when the server has no key to seal it with
     */
    void begin(UUID member) {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        byte[] sealed = secrets.seal(member, secret);
        int begun = change("""
                INSERT INTO second_factor (member_id, secret, made_at) VALUES (:member, :secret, :now)
                ON CONFLICT (member_id) DO UPDATE SET secret = excluded.secret, made_at = excluded.made_at, last_step = 0
                  WHERE second_factor.confirmed_at IS NULL""", Map.of("member", member, "secret", sealed, "now", clock.instant()));
        if (begun == 0) {
            throw Refusal.conflict("factor.already");
        }
    }

    /** The secret that waits for its first code, in Base32. */
    Optional<String> begun(UUID member) {
        return keptForFirstCode(member).flatMap(kept -> secret(member, kept)).map(Base32::of);
    }

    /**
     * From now on operators' pages ask for it; the member's other sessions end.
     *
     * @param session in which the app was set up
     * @return codes for when the app is lost, each good once; they are shown once
     * @throws Refusal 422 for a wrong code, 429 after too many, 409 when it was begun too long ago or anew
     */
    List<String> confirm(UUID member, String code, String session) {
        Kept kept = keptForFirstCode(member).orElseThrow(() -> Refusal.conflict("factor.too-late"));
        counting(member, () -> take(member, kept, code));
        List<String> codes = newCodes();
        transaction.executeWithoutResult(status -> {
            int confirmed = jdbc.sql("""
                            UPDATE second_factor SET confirmed_at = :now
                            WHERE member_id = :member AND secret = :secret AND confirmed_at IS NULL""")
                    .param("now", clock.instant())
                    .param("member", member)
                    .param("secret", kept.secret())
                    .update();
            if (confirmed == 0) {
                throw Refusal.conflict("factor.too-late");
            }
            jdbc.sql("DELETE FROM recovery_code WHERE member_id = :member")
                    .param("member", member)
                    .update();
            codes.forEach(one -> jdbc.sql("INSERT INTO recovery_code (member_id, hash) VALUES (:member, :hash)")
                    .param("member", member)
                    .param("hash", SecretToken.hash(plain(one)))
                    .update());
            mark(member, true);
            audit.note(member, "factor-set-up", PAGE);
            events.publishEvent(new WayInChanged(member, What.FACTOR_SET_UP));
        });
        refresh(member, session);
        return codes;
    }

    /**
     * Takes a code of the app, or a recovery code.
     *
     * @throws Refusal 422 for a wrong one and for one that was taken before, 429 after too many
     */
    void give(UUID member, String code) {
        Kept kept = kept(member).filter(Kept::confirmed).orElseThrow(() -> Refusal.conflict("factor.none"));
        counting(member, () -> take(member, kept, code) || takeRecovery(member, code));
    }

    /**
     * Takes it away after a last code; the member's other sessions end.
     *
     * @param session that stays
     */
    void remove(UUID member, String code, String session) {
        give(member, code);
        forget(member, member, session);
    }

    @Override
    public void reset(UUID owner, UUID member) {
        if (owner.equals(member)) {
            throw Refusal.forbidden("operator.own");
        }
        members.findById(member).filter(one -> one.asCurrentMember().admin()).orElseThrow(Refusal::notFound);
        forget(owner, member, null);
    }

    private void forget(UUID operator, UUID member, @Nullable String session) {
        transaction.executeWithoutResult(status -> {
            if (!operator.equals(member)) {
                requireOwner(operator);
            }
            jdbc.sql("DELETE FROM recovery_code WHERE member_id = :member")
                    .param("member", member)
                    .update();
            jdbc.sql("DELETE FROM second_factor WHERE member_id = :member")
                    .param("member", member)
                    .update();
            mark(member, false);
            audit.note(
                    operator,
                    "factor-removed",
                    MemberFiles.page(member),
                    members.get(member).nickname());
            events.publishEvent(new WayInChanged(member, What.FACTOR_REMOVED));
        });
        refresh(member, session);
    }

    /** By the database: the session may not know yet that they are one no more. */
    private void requireOwner(UUID operator) {
        boolean owner = jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM member
                          WHERE id = :operator AND admin AND 'OWNER' = ANY (operator_roles) AND left_at IS NULL)""")
                .param("operator", operator)
                .query((row, number) -> row.getBoolean(1))
                .single();
        if (!owner) {
            throw Refusal.forbidden("operator.not-owner");
        }
    }

    private void counting(UUID member, BooleanSupplier taken) {
        throttle.count("second-factor", member.toString(), UUID.randomUUID().toString());
        if (!taken.getAsBoolean()) {
            throw Refusal.invalid("factor.wrong").at("code");
        }
        throttle.reset("second-factor", member.toString());
    }

    private boolean take(UUID member, Kept kept, String typed) {
        OptionalLong step = secret(member, kept)
                .map(secret -> TimedCode.step(secret, digits(typed), clock.instant()))
                .orElseGet(OptionalLong::empty);
        return step.isPresent()
                && change(
                                "UPDATE second_factor SET last_step = :step WHERE member_id = :member AND last_step < :step",
                                Map.of("step", step.getAsLong(), "member", member))
                        == 1;
    }

    private boolean takeRecovery(UUID member, String typed) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int used = jdbc.sql("""
                            UPDATE recovery_code SET used_at = :now
                            WHERE member_id = :member AND hash = :hash AND used_at IS NULL""")
                    .param("now", clock.instant())
                    .param("member", member)
                    .param("hash", SecretToken.hash(plain(typed)))
                    .update();
            if (used == 1) {
                audit.note(member, "recovery-code-used", PAGE);
            }
            return used == 1;
        }));
    }

    /** Empty when the key of the server is another one by now: then recovery codes help, or an owner. */
    private Optional<byte[]> secret(UUID member, Kept kept) {
        Optional<byte[]> secret;
        try {
            secret = secrets.open(member, kept.secret());
        } catch (Refusal withoutKey) {
            secret = Optional.empty();
        }
        if (secret.isEmpty()) {
            log.error("The second factor of {} cannot be read: has MADANG_FACTOR_KEY changed?", member);
        }
        return secret;
    }

    private int change(String sql, Map<String, ?> parameters) {
        Integer changed =
                transaction.execute(status -> jdbc.sql(sql).params(parameters).update());
        return changed == null ? 0 : changed;
    }

    private Optional<Kept> kept(UUID member) {
        Optional<Kept> kept = transaction.execute(status -> jdbc.sql(
                        "SELECT secret, confirmed_at IS NOT NULL AS confirmed, made_at FROM second_factor WHERE member_id = ?")
                .param(member)
                .query(Rows.of(Kept.class))
                .optional());
        return kept == null ? Optional.empty() : kept;
    }

    private Optional<Kept> keptForFirstCode(UUID member) {
        return kept(member)
                .filter(kept -> !kept.confirmed()
                        && clock.instant().isBefore(kept.madeAt().plus(SET_UP)));
    }

    private void mark(UUID member, boolean has) {
        jdbc.sql("UPDATE member SET second_factor = :has WHERE id = :member")
                .param("has", has)
                .param("member", member)
                .update();
    }

    /** @param session that stays; all others may have been let through by another factor */
    private void refresh(UUID member, @Nullable String session) {
        sessions.endOthers(member, session);
        members.findById(member).map(Member::asCurrentMember).ifPresent(sessions::refresh);
    }

    private List<String> newCodes() {
        var codes = new ArrayList<String>();
        for (int i = 0; i < CODES; i++) {
            byte[] bytes = new byte[CODE_BYTES];
            random.nextBytes(bytes);
            String code = Base32.of(bytes).toLowerCase(Locale.ROOT);
            codes.add(code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8, 12) + "-"
                    + code.substring(12));
        }
        return codes;
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
