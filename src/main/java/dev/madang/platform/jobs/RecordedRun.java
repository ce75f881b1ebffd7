package dev.madang.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, as its history tells it.
 *
 * @param instance on which it ran
 * @param askedBy the operator who started it by hand; null when the clock did
 * @param traceId under which its log lines are found
 * @param moved rows it moved on
 * @param failed rows it left for a later run
 * @param waiting rows that were due but waited for something else to end
 * @param error what it threw; null unless it failed
 */
public record RecordedRun(
        UUID id,
        String job,
        String instance,
        @Nullable UUID askedBy,
        String traceId,
        Instant startedAt,
        @Nullable Instant endedAt,
        RunOutcome outcome,
        int moved,
        int failed,
        int waiting,
        @Nullable String error) {

    public boolean isRunning() {
        return outcome == RunOutcome.RUNNING;
    }

    /** How long it took; null while it runs, and when nobody saw it end. */
    public @Nullable Duration took() {
        return outcome == RunOutcome.LOST || endedAt == null ? null : Duration.between(startedAt, endedAt);
    }

    static RecordedRun of(ResultSet row, int number) throws SQLException {
        return new RecordedRun(
                row.getObject("id", UUID.class),
                row.getString("job"),
                row.getString("instance"),
                row.getObject("asked_by", UUID.class),
                row.getString("trace_id"),
                Objects.requireNonNull(instant(row, "started_at")),
                instant(row, "ended_at"),
                RunOutcome.valueOf(row.getString("outcome")),
                row.getInt("moved"),
                row.getInt("failed"),
                row.getInt("waiting"),
                row.getString("error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
