package dev.madang.member.data;

import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All copies, each step one statement. */
@Repository
@Transactional
class DataCopies {

    private static final int TRIES = 3;
    private static final String SELECT =
            "SELECT id, member_id, status, asked_at, done, parts, bytes, expires_at FROM data_copy ";

    private final JdbcClient jdbc;

    DataCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when one is under way already */
    boolean ask(UUID member, Instant now) {
        return jdbc.sql("""
                        INSERT INTO data_copy (id, member_id, status, asked_at) VALUES (:id, :member, 'ASKED', :now)
                        ON CONFLICT (member_id) WHERE status IN ('ASKED', 'MAKING') DO NOTHING""")
                        .param("id", Ids.next())
                        .param("member", member)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** The one that the member asked for last and that is not gone. */
    @Transactional(readOnly = true)
    Optional<DataCopy> latest(UUID member, Instant now) {
        return jdbc.sql(SELECT + """
                        WHERE member_id = :member AND (expires_at IS NULL OR expires_at > :now) ORDER BY id DESC LIMIT 1""")
                .param("member", member)
                .param("now", now)
                .query(Rows.of(DataCopy.class))
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<DataCopy> ready(UUID id, UUID member, Instant now) {
        return jdbc.sql(SELECT + "WHERE id = :id AND member_id = :member AND expires_at > :now")
                .param("id", id)
                .param("member", member)
                .param("now", now)
                .query(Rows.of(DataCopy.class))
                .optional();
    }

    /** What a run that died had begun is begun again, three times at most. One run at a time: nobody else has begun any. */
    void takeBackBegun() {
        jdbc.sql("""
                        UPDATE data_copy SET status = CASE WHEN tries < :tries THEN 'ASKED' ELSE 'FAILED' END
                        WHERE status = 'MAKING'""").param("tries", TRIES).update();
    }

    /** The one that has waited longest. */
    Optional<DataCopy> begin(int parts) {
        return jdbc.sql("""
                        UPDATE data_copy SET status = 'MAKING', tries = tries + 1, done = 0, parts = :parts WHERE id =
                          (SELECT id FROM data_copy WHERE status = 'ASKED' ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, member_id, status, asked_at, done, parts, bytes, expires_at""")
                .param("parts", parts)
                .query(Rows.of(DataCopy.class))
                .optional();
    }

    void progress(UUID id, int done) {
        jdbc.sql("UPDATE data_copy SET done = :done WHERE id = :id")
                .param("done", done)
                .param("id", id)
                .update();
    }

    /** @return false when it is wanted no more: its member has been erased */
    boolean ready(UUID id, long bytes, Instant until) {
        return jdbc.sql("""
                        UPDATE data_copy SET status = 'READY', bytes = :bytes, expires_at = :until, done = parts
                        WHERE id = :id AND status = 'MAKING'""")
                        .param("bytes", bytes)
                        .param("until", until)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Gives it another try, unless it had enough of them. */
    void failed(UUID id) {
        jdbc.sql(
                        "UPDATE data_copy SET status = CASE WHEN tries < :tries THEN 'ASKED' ELSE 'FAILED' END WHERE id = :id AND status = 'MAKING'")
                .param("tries", TRIES)
                .param("id", id)
                .update();
    }

    /** @param failedBefore when those were asked for that failed and are over, too: the file may have been stored by then */
    @Transactional(readOnly = true)
    List<DataCopy> over(Instant now, Instant failedBefore, int most) {
        return jdbc.sql(SELECT + """
                        WHERE expires_at <= :now OR status = 'FAILED' AND asked_at <= :failed ORDER BY expires_at, id LIMIT :most""")
                .param("now", now)
                .param("failed", failedBefore)
                .param("most", most)
                .query(Rows.of(DataCopy.class))
                .list();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM data_copy WHERE id = :id").param("id", id).update();
    }
}
