package dev.madang.platform.jobs;

/**
 * What one run of a {@link ClusteredJob} came to, for its history.
 *
 * @param moved how many rows it moved on: ended, sent, refunded, deleted
 * @param failed how many it could not move and left for a later run; each is told in the log
 * @param waiting how many were due but wait for something else to end first: no failure
 */
public record JobResult(int moved, int failed, int waiting) {

    /** Nothing was due. */
    public static final JobResult NOTHING = new JobResult(0, 0);

    public JobResult(int moved, int failed) {
        this(moved, failed, 0);
    }

    public static JobResult moved(int rows) {
        return new JobResult(rows, 0);
    }

    public static JobResult failed(int rows) {
        return new JobResult(0, rows);
    }

    public static JobResult waiting(int rows) {
        return new JobResult(0, 0, rows);
    }

    public JobResult and(JobResult other) {
        return new JobResult(moved + other.moved, failed + other.failed, waiting + other.waiting);
    }
}
