package dev.madang.moderation.casefile;

import dev.madang.moderation.ReportedThing;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All cases, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseFiles {

    private static final int ROWS = 20;
    private static final Keyset MOST_URGENT = Keyset.oldestFirst("c.due_at", "c.id");
    private static final Keyset LATEST = Keyset.newestFirst("c.decided_at", "c.id");
    private static final String SELECT = """
            SELECT c.id, c.kind, c.thing, c.owner_id, m.nickname AS owner_name, c.title, c.status, c.weight,
              (SELECT count(*) FROM report r WHERE r.case_id = c.id)::int AS reports,
              c.opened_at, c.due_at, c.decided_at, k.operator_id, o.nickname AS operator_name
            FROM case_file c LEFT JOIN member m ON m.id = c.owner_id
            LEFT JOIN case_claim k ON k.case_id = c.id LEFT JOIN member o ON o.id = k.operator_id
            """;

    private final JdbcClient jdbc;

    CaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The open case of a thing, which weighs more now; a new one where none is open.
     *
     * @param term within how long it were due if it weighed 100
     */
    UUID weigh(String kind, String thing, ReportedThing as, int weight, Duration term, Instant now) {
        return jdbc.sql("""
                        INSERT INTO case_file AS c (id, kind, thing, owner_id, title, status, weight, opened_at, due_at)
                        VALUES (:id, :kind, :thing, :owner, :title, 'OPEN', :weight, :now,
                            CAST(:now AS timestamptz) + make_interval(secs => :term * 100.0 / :weight))
                        ON CONFLICT (kind, thing) WHERE status <> 'DECIDED' DO UPDATE
                        SET weight = c.weight + excluded.weight, title = excluded.title,
                            due_at = c.opened_at + make_interval(secs => :term * 100.0 / (c.weight + excluded.weight))
                        RETURNING id""")
                .param("id", Ids.next())
                .param("kind", kind)
                .param("thing", thing)
                .param("owner", as.owner())
                .param("title", as.title())
                .param("weight", weight)
                .param("term", term.toSeconds())
                .param("now", now)
                .query(UUID.class)
                .single();
    }

    /** @return false when somebody works on it, or nothing is left to do */
    boolean claim(UUID id, UUID operator, Instant now) {
        return jdbc.sql("""
                        INSERT INTO case_claim (case_id, operator_id, claimed_at)
                        SELECT id, :operator, :now FROM case_file WHERE id = :id AND status = 'OPEN'
                        ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("operator", operator)
                        .param("now", now)
                        .update()
                == 1;
    }

    void release(UUID id) {
        jdbc.sql("DELETE FROM case_claim WHERE case_id = :id").param("id", id).update();
    }

    /**
     * Gives back what somebody took before that moment and has not decided since; not what is being decided right now.
     *
     * @return how many
     */
    int releaseForgotten(Instant before, int most) {
        return jdbc.sql("""
                        DELETE FROM case_claim WHERE claimed_at < :before AND case_id IN (
                            SELECT c.id FROM case_file c JOIN case_claim k ON k.case_id = c.id
                            WHERE c.status = 'OPEN' AND k.claimed_at < :before LIMIT :most FOR UPDATE OF c SKIP LOCKED)""").param("before", before).param("most", most).update();
    }

    void propose(UUID id) {
        jdbc.sql("UPDATE case_file SET status = 'PROPOSED' WHERE id = :id")
                .param("id", id)
                .update();
    }

    void decide(UUID id, Instant now) {
        jdbc.sql("UPDATE case_file SET status = 'DECIDED', decided_at = :now WHERE id = :id")
                .param("id", id)
                .param("now", now)
                .update();
    }

    /** @return false when another case of the same thing is open */
    boolean reopen(UUID id) {
        return jdbc.sql("""
                        UPDATE case_file c SET status = 'OPEN', decided_at = NULL WHERE id = :id AND NOT EXISTS (
                            SELECT FROM case_file o WHERE o.kind = c.kind AND o.thing = c.thing AND o.id <> c.id AND o.status <> 'DECIDED')""").param("id", id).update() == 1;
    }

    @Transactional(readOnly = true)
    public Optional<UUID> open(String kind, String thing) {
        return jdbc.sql("SELECT id FROM case_file WHERE kind = :kind AND thing = :thing AND status <> 'DECIDED'")
                .param("kind", kind)
                .param("thing", thing)
                .query(UUID.class)
                .optional();
    }

    /** The case, whose other changes wait until the transaction ends. */
    Optional<CaseFile> lock(UUID id) {
        return one("WHERE c.id = :id FOR UPDATE OF c", id);
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(UUID id) {
        return one("WHERE c.id = :id", id);
    }

    @Transactional(readOnly = true)
    public Slice<CaseFile> page(CaseFilter filter, UUID operator, Turn turn) {
        boolean decided = filter == CaseFilter.DECIDED;
        return (decided ? LATEST : MOST_URGENT)
                .page(
                        turn,
                        ROWS,
                        (side, order) -> {
                            var statement = jdbc.sql(SELECT + "WHERE " + filter.which() + " " + side + " " + order);
                            return filter == CaseFilter.MINE ? statement.param("operator", operator) : statement;
                        },
                        Rows.of(CaseFile.class),
                        one -> new Cursor(
                                decided ? java.util.Objects.requireNonNull(one.decidedAt()) : one.dueAt(), one.id()));
    }

    /** Earlier cases about things of the same member, the latest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> earlier(UUID owner, UUID but, int most) {
        return jdbc.sql(SELECT
                        + "WHERE c.owner_id = :owner AND c.id <> :but ORDER BY c.opened_at DESC, c.id DESC LIMIT :most")
                .param("owner", owner)
                .param("but", but)
                .param("most", most)
                .query(Rows.of(CaseFile.class))
                .list();
    }

    /** What waits for this operator: cases that nobody has taken, and those where another wants a second. */
    @Transactional(readOnly = true)
    public Waiting waiting(UUID operator, Instant now) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE status = 'OPEN')::int AS open,
                          count(*) FILTER (WHERE status = 'OPEN' AND due_at < :now)::int AS late,
                          count(*) FILTER (WHERE status = 'PROPOSED')::int AS proposed
                        FROM (SELECT c.status, c.due_at FROM case_file c LEFT JOIN case_claim k ON k.case_id = c.id
                          WHERE c.status = 'OPEN' AND k.operator_id IS NULL
                            OR c.status = 'PROPOSED' AND k.operator_id IS DISTINCT FROM :operator LIMIT 500) w""")
                .param("operator", operator)
                .param("now", now)
                .query(Rows.of(Waiting.class))
                .single();
    }

    /** @param proposed by others, for a second operator */
    record Waiting(int open, int late, int proposed) {}

    private Optional<CaseFile> one(String which, UUID id) {
        return jdbc.sql(SELECT + which)
                .param("id", id)
                .query(Rows.of(CaseFile.class))
                .optional();
    }
}
