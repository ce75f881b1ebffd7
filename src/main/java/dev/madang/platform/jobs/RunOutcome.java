package dev.madang.platform.jobs;

/** How a run of a job ended, if it has. */
public enum RunOutcome {
    RUNNING,
    /** It came to its end; some rows may have been left for a later run. */
    DONE,
    /** It threw. */
    FAILED,
    /** Its instance died meanwhile, as the next run found. */
    LOST
}
