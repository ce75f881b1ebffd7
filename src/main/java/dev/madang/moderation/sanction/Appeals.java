package dev.madang.moderation.sanction;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All appeals, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Appeals {

    private static final int ROWS = 20;
    private static final Keyset EARLIEST = Keyset.oldestFirst("a.appealed_at", "a.sanction_id");

    private final JdbcClient jdbc;

    Appeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there is one already */
    boolean add(UUID sanction, Instant now) {
        return jdbc.sql("INSERT INTO appeal (sanction_id, appealed_at) VALUES (:sanction, :now) ON CONFLICT DO NOTHING")
                        .param("sanction", sanction)
                        .param("now", now)
                        .update()
                == 1;
    }

    UUID post(UUID sanction, UUID author, boolean operator, String text, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO appeal_post (id, sanction_id, author_id, operator, text, posted_at)
                        VALUES (:id, :sanction, :author, :operator, :text, :now)""")
                .param("id", id)
                .param("sanction", sanction)
                .param("author", author)
                .param("operator", operator)
                .param("text", text)
                .param("now", now)
                .update();
        return id;
    }

    /** @return false when it was answered already */
    boolean answer(UUID sanction, UUID operator, boolean overturned, Instant now) {
        return jdbc.sql("""
                        UPDATE appeal SET answered_by = :operator, answered_at = :now, overturned = :overturned
                        WHERE sanction_id = :sanction AND answered_at IS NULL""")
                        .param("operator", operator)
                        .param("now", now)
                        .param("overturned", overturned)
                        .param("sanction", sanction)
                        .update()
                == 1;
    }

    /** How much was said in its thread: nobody writes there without an end. */
    int posts(UUID sanction) {
        return jdbc.sql("SELECT count(*) FROM appeal_post WHERE sanction_id = :sanction")
                .param("sanction", sanction)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<AppealPost> thread(UUID sanction) {
        return jdbc.sql("""
                        SELECT id, author_id, operator, text, posted_at FROM appeal_post WHERE sanction_id = :sanction ORDER BY id""")
                .param("sanction", sanction)
                .query(Rows.of(AppealPost.class))
                .list();
    }

    /** Those that nobody has answered, who waits longest first. */
    @Transactional(readOnly = true)
    public Slice<WaitingAppeal> waiting(UUID operator, Turn turn) {
        return EARLIEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql("""
                        SELECT a.sanction_id, m.nickname, s.measure, s.title, a.appealed_at,
                          :operator IN (s.imposed_by, s.second_id) IS TRUE AS decided_by_reader
                        FROM appeal a JOIN sanction s ON s.id = a.sanction_id JOIN member m ON m.id = s.member_id
                        WHERE a.answered_at IS NULL AND s.lifted_at IS NULL %s %s""".formatted(side, order)).param("operator", operator),
                Rows.of(WaitingAppeal.class),
                appeal -> new Cursor(appeal.appealedAt(), appeal.sanction()));
    }

    /** How many this operator can answer. */
    @Transactional(readOnly = true)
    public int waitingFor(UUID operator) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT FROM appeal a JOIN sanction s ON s.id = a.sanction_id
                        WHERE a.answered_at IS NULL AND s.lifted_at IS NULL AND :operator IN (s.imposed_by, s.second_id, s.member_id) IS NOT TRUE LIMIT 100) w""").param("operator", operator).query(Integer.class).single();
    }
}
