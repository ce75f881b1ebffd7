package dev.madang.platform.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job and how it stands.
 *
 * @param schedule a Quartz cron expression, in Seoul's time
 * @param nextRun when the clock starts it next
 * @param asked whether an operator has asked for a run that has not begun yet
 * @param last the newest run, which may still be running; null before the first
 * @param lastTrouble the newest run that failed, was lost or left something undone; null when none is remembered
 */
public record ScheduledJob(
        String name,
        String schedule,
        @Nullable Instant nextRun,
        boolean asked,
        @Nullable RecordedRun last,
        @Nullable RecordedRun lastTrouble) {

    /** Whether it runs, or will in a moment. */
    public boolean isBusy() {
        return asked || last != null && last.isRunning();
    }
}
