package dev.madang.member;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until when members may only read, export, get their money, appeal and leave. It stands where sign-in sees it, and goes with the
 * session: no request asks the database for it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Suspensions {

    /** For good. */
    public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suspensions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Suspends, or puts another end; all of the member's sessions end with the transaction. Of who has left it is kept for their
     * coming back: they are suspended anyway.
     *
     * @param until null when they are suspended no more
     */
    public void set(UUID member, @Nullable Instant until) {
        Instant before = until(member).orElse(null);
        boolean left = jdbc.sql("""
                        UPDATE member SET suspended_until = CASE WHEN left_at IS NULL THEN CAST(:until AS timestamptz) ELSE suspended_until END,
                          suspended_otherwise = CASE WHEN left_at IS NOT NULL THEN CAST(:until AS timestamptz) END
                        WHERE id = :member RETURNING left_at IS NOT NULL""")
                .param("until", until)
                .param("member", member)
                .query(Boolean.class)
                .single();
        if (left) {
            return;
        }
        if (until != null) {
            events.publishEvent(new MemberSuspended(member, until));
        } else if (before != null) {
            events.publishEvent(new MemberReinstated(member));
        }
    }

    /** @return as it is written down, also when it is over by now */
    @Transactional(readOnly = true)
    public Optional<Instant> until(UUID member) {
        return jdbc.sql("SELECT suspended_until FROM member WHERE id = :member AND suspended_until IS NOT NULL")
                .param("member", member)
                .query((row, number) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean isSuspended(UUID member) {
        return until(member).filter(clock.instant()::isBefore).isPresent();
    }

    /** Those whose time is over but who are written down still. */
    @Transactional(readOnly = true)
    public List<UUID> over(int most) {
        return jdbc.sql("SELECT id FROM member WHERE suspended_until <= :now ORDER BY suspended_until LIMIT :most")
                .param("now", clock.instant())
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Whether this member is an operator: nobody suspends one of them. */
    @Transactional(readOnly = true)
    public boolean isOperator(UUID member) {
        return jdbc.sql("SELECT admin FROM member WHERE id = :member")
                .param("member", member)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
