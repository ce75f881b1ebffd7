package dev.madang.settlement.run;

import dev.madang.platform.rows.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs, for operators to see. */
@Repository
@Transactional(readOnly = true)
public class RunHistory {

    private static final int SHOWN = 30;

    private final JdbcClient jdbc;

    RunHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run and how far it is.
     *
     * @param of the day, the month
     * @param alive whether its instance was there within the last two minutes
     * @param step what it does, or did last
     * @param rows how many rows are done
     */
    public record RecordedRun(
            UUID id,
            String job,
            String of,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            boolean alive,
            boolean stopAsked,
            String step,
            long rows) {

        /** As a chip shows it. */
        public String state() {
            return outcome != null ? outcome : alive ? "RUNNING" : "LOST";
        }

        public @Nullable Duration took() {
            return endedAt == null ? null : Duration.between(begunAt, endedAt);
        }

        /** Message key of what it does, or did last. */
        public String stepText() {
            return "settlement.step." + step.split("-", 2)[0];
        }

        public boolean isRunning() {
            return endedAt == null;
        }
    }

    /** The newest first. */
    public List<RecordedRun> newest() {
        return jdbc.sql("""
                        SELECT id, job, of, begun_at, ended_at, outcome, held_until >= now() AS alive,
                          stop_asked, step, rows_done AS rows
                        FROM settlement_run ORDER BY begun_at DESC, id DESC LIMIT :most""")
                .param("most", SHOWN)
                .query(Rows.of(RecordedRun.class))
                .list();
    }
}
