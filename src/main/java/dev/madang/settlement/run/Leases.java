package dev.madang.settlement.run;

import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which run. The holder says after every chunk that it lives; who has not for two minutes is dead, and another
 * instance goes on. Only the database's clock is asked for that: it is the same for all.
 */
@Repository
@Transactional
class Leases {

    private final JdbcClient jdbc;
    private final Clock clock;

    Leases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of one run. */
    record Lease(UUID id, UUID holder, int number) {}

    /** @return empty when it is under way, here or elsewhere */
    Optional<Lease> take(String job, String of, @Nullable UUID askedBy) {
        UUID holder = Ids.next();
        Optional<Lease> dead = jdbc.sql("""
                        UPDATE settlement_run SET holder = :holder, held_until = now() + interval '2 minutes', stop_asked = false
                        WHERE job = :job AND of = :of AND ended_at IS NULL AND held_until < now()
                        RETURNING id, holder AS holder_id, number""")
                .param("holder", holder)
                .param("job", job)
                .param("of", of)
                .query(Rows.of(Lease.class))
                .optional();
        return dead.or(() -> underWay(job, of) ? Optional.empty() : open(job, of, holder, askedBy));
    }

    private boolean underWay(String job, String of) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM settlement_run WHERE job = ? AND of = ? AND ended_at IS NULL)")
                .params(job, of)
                .query(Boolean.class)
                .single();
    }

    /** One that did not come to its end goes on; else there is a new one. */
    private Optional<Lease> open(String job, String of, UUID holder, @Nullable UUID askedBy) {
        return jdbc.sql("""
                        INSERT INTO settlement_run AS r (id, job, of, number, asked_by, holder, held_until, begun_at)
                        SELECT :id, :job, :of,
                          coalesce((SELECT max(number) + CASE WHEN bool_or(outcome = 'COMPLETED' AND number = last) THEN 1 ELSE 0 END
                            FROM (SELECT *, max(number) OVER () AS last FROM settlement_run WHERE job = :job AND of = :of) x), 1),
                          :by, :holder, now() + interval '2 minutes', :now
                        ON CONFLICT (job, of, number) DO UPDATE SET ended_at = NULL, outcome = NULL, stop_asked = false,
                          holder = EXCLUDED.holder, held_until = EXCLUDED.held_until
                          WHERE r.ended_at IS NOT NULL AND r.outcome <> 'COMPLETED'
                        RETURNING id, holder AS holder_id, number""")
                .param("id", Ids.next())
                .param("job", job)
                .param("of", of)
                .param("by", askedBy)
                .param("holder", holder)
                .param("now", clock.instant())
                .query(Rows.of(Lease.class))
                .optional();
    }

    /** Gives it the next number, under which nothing was begun yet. */
    Lease anew(Lease lease) {
        return jdbc.sql("""
                        UPDATE settlement_run r SET number = (SELECT max(number) + 1 FROM settlement_run WHERE job = r.job AND of = r.of)
                        WHERE id = :id AND holder = :holder RETURNING id, holder AS holder_id, number""")
                .param("id", lease.id())
                .param("holder", lease.holder())
                .query(Rows.of(Lease.class))
                .single();
    }

    /**
     * In a transaction of its own: others see at once that it lives, however long the one lasts in which it works.
     *
     * @return whether it shall stop: it was asked to, or another holds it by now
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean alive(Lease lease, String step, long rows) {
        return jdbc.sql("""
                        UPDATE settlement_run SET held_until = now() + interval '2 minutes', step = :step, rows_done = :rows
                        WHERE id = :id AND holder = :holder AND ended_at IS NULL RETURNING stop_asked""")
                .param("step", step)
                .param("rows", rows)
                .param("id", lease.id())
                .param("holder", lease.holder())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void end(Lease lease, String outcome) {
        jdbc.sql("""
                        UPDATE settlement_run SET ended_at = :now, outcome = :outcome
                        WHERE id = :id AND holder = :holder AND ended_at IS NULL""")
                .param("now", clock.instant())
                .param("outcome", outcome)
                .param("id", lease.id())
                .param("holder", lease.holder())
                .update();
    }

    /** @return whether it runs, so that it can be stopped */
    boolean askToStop(UUID run) {
        return jdbc.sql("UPDATE settlement_run SET stop_asked = true WHERE id = ? AND ended_at IS NULL")
                        .param(run)
                        .update()
                == 1;
    }

    /** Runs whose holder is dead. */
    List<Orphan> orphans() {
        return jdbc.sql(
                        "SELECT job, of FROM settlement_run WHERE ended_at IS NULL AND held_until < now() ORDER BY id LIMIT 20")
                .query(Rows.of(Orphan.class))
                .list();
    }

    record Orphan(String job, String of) {}
}
