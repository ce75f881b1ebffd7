package dev.madang.rental.meaning;

import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which listings wait for a vector, and who makes it: each is given to one worker at a time, on all instances together. */
@Component
@Transactional
class EmbeddingQueue {

    private static final int LONGEST = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    EmbeddingQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param version to hand the vector in by */
    record Claim(UUID id, int version, String text) {}

    /**
     * Lets listings wait whose text is new or another, or whose vector is another engine's.
     *
     * @param since when those were changed that are looked at
     * @return how many wait anew
     */
    int take(Instant since, String engine) {
        return jdbc.sql("""
                        INSERT INTO embedding AS e (id, text, state, due_at, updated_at)
                        SELECT l.id, l.text, 'WAIT', :now, :now
                        FROM (SELECT id, left(title || E'\\n' || category || E'\\n' || description, :longest) AS text
                              FROM listing WHERE status = 'PUBLISHED' AND updated_at >= :since) l
                        LEFT JOIN embedding known ON known.id = l.id
                        WHERE known.id IS NULL OR known.text <> l.text OR known.state = 'DONE' AND known.model <> :engine
                        ORDER BY l.id
                        ON CONFLICT (id) DO UPDATE SET text = excluded.text, state = 'WAIT', due_at = excluded.due_at, attempts = 0,
                            updated_at = excluded.updated_at
                        WHERE e.text <> excluded.text OR e.state = 'DONE' AND e.model <> :engine""")
                .param("longest", LONGEST)
                .param("since", since)
                .param("engine", engine)
                .param("now", clock.instant())
                .update();
    }

    /**
     * Lets go of vectors of what is not lent any more.
     *
     * @param since when those were changed that are looked at
     * @return whose they were
     */
    List<UUID> forget(Instant since) {
        return jdbc.sql("""
                        DELETE FROM embedding e USING listing l
                        WHERE l.id = e.id AND l.status <> 'PUBLISHED' AND l.updated_at >= :since RETURNING e.id""")
                .param("since", since)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What a worker left unfinished waits again. */
    int release() {
        return jdbc.sql(
                        "UPDATE embedding SET state = 'WAIT', due_at = :now WHERE state = 'PENDING' AND claimed_at < :before")
                .param("now", clock.instant())
                .param("before", clock.instant().minus(PATIENCE))
                .update();
    }

    /** The caller's alone, until they are handed in or the caller is given up. */
    List<Claim> claim(int most) {
        return jdbc.sql("""
                        UPDATE embedding SET state = 'PENDING', version = version + 1, claimed_at = :now
                        WHERE id IN (SELECT id FROM embedding WHERE state = 'WAIT' AND due_at <= :now
                                     ORDER BY due_at, id LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING id, version, text""")
                .param("now", clock.instant())
                .param("most", most)
                .query(Rows.of(Claim.class))
                .list();
    }

    /**
     * Each as below, and all of them at once.
     *
     * @return whose were still wanted
     */
    List<UUID> finish(List<Claim> claims, String engine, List<float[]> vectors) {
        return IntStream.range(0, claims.size())
                .filter(i -> finish(claims.get(i), engine, vectors.get(i)))
                .mapToObj(i -> claims.get(i).id())
                .toList();
    }

    /** @return whether it was still wanted: neither has its text changed meanwhile, nor has somebody else claimed it */
    boolean finish(Claim claim, String engine, float[] vector) {
        return jdbc.sql("""
                        UPDATE embedding SET state = 'DONE', vector = :vector, model = :engine, attempts = 0, updated_at = :now
                        WHERE id = :id AND version = :version AND state = 'PENDING'""")
                        .param("vector", boxed(vector))
                        .param("engine", engine)
                        .param("now", clock.instant())
                        .param("id", claim.id())
                        .param("version", claim.version())
                        .update()
                == 1;
    }

    /** It waits again, the longer the oftener it failed. */
    void fail(Claim claim) {
        jdbc.sql("""
                        UPDATE embedding SET state = 'WAIT', attempts = attempts + 1,
                            due_at = CAST(:now AS timestamptz) + least(power(2, attempts), 360) * interval '1 minute'
                        WHERE id = :id AND version = :version AND state = 'PENDING'""")
                .param("now", clock.instant())
                .param("id", claim.id())
                .param("version", claim.version())
                .update();
    }

    /** It waits as before: nobody has tried. */
    void giveBack(Claim claim) {
        jdbc.sql("UPDATE embedding SET state = 'WAIT' WHERE id = :id AND version = :version AND state = 'PENDING'")
                .param("id", claim.id())
                .param("version", claim.version())
                .update();
    }

    private static Float[] boxed(float[] vector) {
        Float[] boxed = new Float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            boxed[i] = vector[i];
        }
        return boxed;
    }
}
