package dev.madang.moderation.sanction;

import dev.madang.moderation.sanction.AutomaticRules.AutomaticRule;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All sanctions, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Sanctions {

    private static final int ROWS = 20;
    private static final Keyset NEWEST = Keyset.newestFirst("s.begins_at", "s.id");
    private static final String SELECT = """
            SELECT s.id, s.decision_id, s.member_id, s.imposed_by AS imposed_by_id, s.second_id, s.measure, s.rule, s.text, s.kind, s.thing, s.title,
              s.begins_at, s.ends_at, s.lifted_at, s.upheld, s.within_days, a.appealed_at AS appeal_appealed_at, a.answered_at AS appeal_answered_at,
              a.answered_by AS appeal_answered_by_id, a.overturned AS appeal_overturned
            FROM sanction s LEFT JOIN appeal a ON a.sanction_id = s.id
            """;

    private final JdbcClient jdbc;

    Sanctions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Verdict verdict, @Nullable AutomaticRule rule, Instant begins, @Nullable Instant ends) {
        jdbc.sql("""
                        INSERT INTO sanction (id, decision_id, member_id, imposed_by, second_id, measure, rule, text, kind, thing, title,
                            begins_at, ends_at, upheld, within_days)
                        VALUES (:id, :decision, :member, :operator, :second, :measure, :rule, :text, :kind, :thing, :title,
                            :begins, :ends, :upheld, :within)""")
                .param("id", id)
                .param("decision", verdict.decision())
                .param("member", verdict.member())
                .param("operator", verdict.operator())
                .param("second", verdict.second())
                .param("measure", verdict.measure())
                .param("rule", verdict.rule())
                .param("text", verdict.text())
                .param("kind", verdict.kind())
                .param("thing", verdict.thing())
                .param("title", verdict.title())
                .param("begins", begins)
                .param("ends", ends)
                .param("upheld", rule == null ? null : rule.upheld())
                .param("within", rule == null ? null : rule.withinDays())
                .update();
    }

    /** @return false when it was lifted already */
    boolean lift(UUID id, UUID operator, Instant now) {
        return jdbc.sql(
                                "UPDATE sanction SET lifted_at = :now, lifted_by = :operator WHERE id = :id AND lifted_at IS NULL")
                        .param("now", now)
                        .param("operator", operator)
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Lets everybody else who settles the same wait until the transaction ends: what is in force together is read and written
     * down by one at a time, and each sees what the one before has decided.
     */
    void awaitTurn(String kind, String thing) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0)) IS NULL")
                .param("what", kind + " " + thing)
                .query(Boolean.class)
                .single();
    }

    /** The same for the suspension of this member. */
    void awaitTurnOf(UUID member) {
        awaitTurn("suspension", member.toString());
    }

    /** Until when all that is in force together suspends this member; empty when nothing does. */
    Optional<Instant> suspendedUntil(UUID member, Instant now, Instant forever) {
        return Optional.ofNullable(jdbc.sql("""
                        SELECT max(coalesce(ends_at, :forever)) FROM sanction
                        WHERE member_id = :member AND lifted_at IS NULL AND measure IN ('SUSPEND', 'BAN')
                          AND (ends_at IS NULL OR ends_at > :now)""")
                        .param("member", member)
                        .param("now", now)
                        .param("forever", forever)
                        .query((row, number) -> {
                            var until = row.getObject(1, java.time.OffsetDateTime.class);
                            return until == null ? Instant.MIN : until.toInstant();
                        })
                        .single())
                .filter(until -> until.isAfter(Instant.MIN));
    }

    /** What keeps a thing from others now: the strictest of what is in force. */
    Optional<Measure> withholding(String kind, String thing) {
        return jdbc.sql("""
                        SELECT measure FROM sanction WHERE kind = :kind AND thing = :thing AND lifted_at IS NULL
                          AND measure IN ('HIDE', 'REMOVE', 'SUSPEND', 'BAN')
                        ORDER BY measure = 'REMOVE' DESC LIMIT 1""")
                .param("kind", kind)
                .param("thing", thing)
                .query(String.class)
                .optional()
                .map(Measure::valueOf);
    }

    @Transactional(readOnly = true)
    public Optional<Sanction> find(UUID id) {
        return one("WHERE s.id = :id", id);
    }

    /** The same, whose changes by others wait until the transaction ends. */
    Optional<Sanction> lock(UUID id) {
        return one("WHERE s.id = :id FOR UPDATE OF s", id);
    }

    Optional<Sanction> ofDecision(UUID decision) {
        return one("WHERE s.decision_id = :id FOR UPDATE OF s", decision);
    }

    /** A member's letters, the latest first. */
    @Transactional(readOnly = true)
    public Slice<Sanction> of(UUID member, Turn turn) {
        return NEWEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql(SELECT + "WHERE s.member_id = :member " + side + " " + order)
                        .param("member", member),
                Rows.of(Sanction.class),
                sanction -> new Cursor(sanction.beginsAt(), sanction.id()));
    }

    /** The last few against a member. */
    @Transactional(readOnly = true)
    public List<Sanction> latest(UUID member, int most) {
        return jdbc.sql(SELECT + "WHERE s.member_id = :member ORDER BY s.begins_at DESC, s.id DESC LIMIT :most")
                .param("member", member)
                .param("most", most)
                .query(Rows.of(Sanction.class))
                .list();
    }

    private Optional<Sanction> one(String which, UUID id) {
        return jdbc.sql(SELECT + which)
                .param("id", id)
                .query(Rows.of(Sanction.class))
                .optional();
    }
}
