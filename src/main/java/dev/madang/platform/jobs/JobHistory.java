package dev.madang.platform.jobs;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.shared.Graphemes;
import dev.madang.shared.Slugs;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of every run: kept for 30 days, those that found nothing to do for two. */
@Component
@Transactional
public class JobHistory {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration EMPTY_KEPT = Duration.ofDays(2);
    private static final Keyset NEWEST = Keyset.newestFirst("id");
    private static final String TROUBLE = "(outcome IN ('FAILED', 'LOST') OR failed > 0)";

    private final JdbcClient jdbc;
    private final Clock clock;

    JobHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which runs are asked for. */
    public enum Kind {
        ALL("true"),
        /** Those that found something to do. */
        WORK("(moved > 0 OR failed > 0 OR waiting > 0)"),
        /** Those that failed, were lost, or left something undone. */
        TROUBLE(JobHistory.TROUBLE);

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }

        /** The one an address names, or all. */
        public static Kind of(@Nullable String slug) {
            return Slugs.find(Kind.class, slug).orElse(ALL);
        }

        /** As addresses name it. */
        public String slug() {
            return Slugs.of(this);
        }
    }

    /** Runs of one job, newest first. */
    @Transactional(readOnly = true)
    public Slice<RecordedRun> of(String job, Kind kind, Turn turn, int most) {
        return NEWEST.page(
                turn,
                most,
                (side, order) -> jdbc.sql("SELECT * FROM job_run WHERE job = :job AND %s %s %s"
                                .formatted(kind.condition, side, order))
                        .param("job", job),
                RecordedRun::of,
                run -> new Cursor(run.id()));
    }

    /** The newest run of each of these jobs that has run. */
    @Transactional(readOnly = true)
    public List<RecordedRun> newest(Collection<String> jobs, Kind kind) {
        return jdbc.sql("""
                        SELECT run.* FROM unnest(:jobs) AS named (job)
                        CROSS JOIN LATERAL (SELECT * FROM job_run WHERE job = named.job AND %s
                                            ORDER BY id DESC LIMIT 1) run""".formatted(kind.condition))
                .param("jobs", jobs.toArray(String[]::new))
                .query(RecordedRun::of)
                .list();
    }

    /**
     * A run begins, unless another of the same job is under way. One that is no longer known to Quartz is not: it was
     * lost with its instance.
     *
     * @param fire Quartz's name for what is under way
     */
    Optional<UUID> begin(String job, String instance, String fire, @Nullable UUID askedBy, String traceId) {
        jdbc.sql("""
                        UPDATE job_run SET outcome = 'LOST', ended_at = :now WHERE job = :job AND outcome = 'RUNNING'
                          AND NOT EXISTS (SELECT FROM qrtz_fired_triggers WHERE entry_id = fire AND state = 'EXECUTING')""").param("now", now()).param("job", job).update();
        return jdbc.sql("""
                        INSERT INTO job_run (job, instance, fire, asked_by, trace_id, started_at, outcome)
                        VALUES (:job, :instance, :fire, :askedBy, :traceId, :now, 'RUNNING')
                        ON CONFLICT (job) WHERE outcome = 'RUNNING' DO NOTHING RETURNING id""")
                .param("job", job)
                .param("instance", instance)
                .param("fire", fire)
                .param("askedBy", askedBy)
                .param("traceId", traceId)
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    void done(UUID run, JobResult result) {
        end(run, RunOutcome.DONE, result, null);
    }

    void failed(UUID run, Throwable why) {
        String error = why.toString().replace("\0", "");
        end(run, RunOutcome.FAILED, JobResult.NOTHING, Graphemes.cut(error, 2000));
    }

    /** @return how many runs were forgotten; the last one of a job never is */
    int forgetOld() {
        return jdbc.sql("""
                        DELETE FROM job_run
                        WHERE (started_at < :old OR started_at < :oldIfEmpty AND outcome = 'DONE' AND moved = 0 AND failed = 0 AND waiting = 0)
                          AND EXISTS (SELECT FROM job_run newer WHERE newer.job = job_run.job AND newer.id > job_run.id)""")
                .param("old", now().minus(KEPT))
                .param("oldIfEmpty", now().minus(EMPTY_KEPT))
                .update();
    }

    private void end(UUID run, RunOutcome outcome, JobResult result, @Nullable String error) {
        jdbc.sql("""
                        UPDATE job_run SET outcome = :outcome, ended_at = :now, moved = :moved, failed = :failed,
                                           waiting = :waiting, error = :error
                        WHERE id = :run""")
                .param("outcome", outcome.name())
                .param("now", now())
                .param("moved", result.moved())
                .param("failed", result.failed())
                .param("waiting", result.waiting())
                .param("error", error)
                .param("run", run)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
