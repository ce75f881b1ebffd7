package dev.madang.member.leaving;

import dev.madang.member.Suspensions;
import dev.madang.member.domain.FormerMember;
import dev.madang.platform.rows.Rows;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has left and is not erased yet, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LeftMembers {

    private final JdbcClient jdbc;

    LeftMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Standing(
            boolean admin,
            @Nullable Instant leftAt,
            @Nullable Instant erasedAt) {}

    /** Operators leave one after the other: of two owners who are the last ones, one stays. Nobody else waits for anybody. */
    void queueIfOperator(UUID member) {
        jdbc.sql("""
                        SELECT pg_advisory_xact_lock(hashtextextended('operators-leave', 0)) IS NULL FROM member
                        WHERE id = :member AND admin""").param("member", member).query(Boolean.class).list();
    }

    /** The member, whom nobody else lets leave, restores or erases until the transaction ends. */
    Optional<Standing> lock(UUID member) {
        return jdbc.sql("SELECT admin, left_at, erased_at FROM member WHERE id = :member FOR UPDATE")
                .param("member", member)
                .query(Rows.of(Standing.class))
                .optional();
    }

    /** Puts away what others saw; the e-mail stays, so that nobody else takes it and they can come back by it. */
    void putAway(UUID member, String reason, @Nullable UUID operator, Instant now) {
        jdbc.sql("""
                        INSERT INTO left_member (member_id, nickname, introduction, region, photo_id, reason, operator_id)
                        SELECT id, nickname, introduction, region, photo_id, :reason, :operator FROM member WHERE id = :member""")
                .param("reason", reason)
                .param("operator", operator)
                .param("member", member)
                .update();
        jdbc.sql("""
                        UPDATE member SET nickname = :name, introduction = '', region = NULL, photo_id = NULL, admin = false,
                          left_at = :now, suspended_otherwise = suspended_until, suspended_until = :forever
                        WHERE id = :member""")
                .param("name", FormerMember.NAME)
                .param("now", now)
                .param("forever", Suspensions.FOREVER)
                .param("member", member)
                .update();
    }

    /** @return until when they are suspended now, by sanctions; null for nearly all */
    @Nullable
    Instant takeOut(UUID member, Instant now) {
        return jdbc.sql("""
                        WITH kept AS (DELETE FROM left_member WHERE member_id = :member RETURNING *)
                        UPDATE member m SET nickname = kept.nickname, introduction = kept.introduction, region = kept.region,
                          photo_id = kept.photo_id, left_at = NULL, suspended_otherwise = NULL,
                          suspended_until = CASE WHEN m.suspended_otherwise > :now THEN m.suspended_otherwise END
                        FROM kept WHERE m.id = kept.member_id RETURNING m.suspended_until AS until""")
                .param("now", now)
                .param("member", member)
                .query(Rows.of(Until.class))
                .single()
                .until();
    }

    /**
     * How somebody left.
     *
     * @param nickname how they were called
     * @param withdrawn whether an operator withdrew them
     */
    record How(String nickname, String reason, boolean withdrawn) {}

    @Transactional(readOnly = true)
    public Optional<How> how(UUID member) {
        return jdbc.sql("""
                        SELECT nickname, reason, operator_id IS NOT NULL AS withdrawn FROM left_member WHERE member_id = :member""").param("member", member).query(Rows.of(How.class)).optional();
    }

    private record Until(@Nullable Instant until) {}
}
