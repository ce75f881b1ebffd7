package dev.madang.settlement.run;

import org.springframework.batch.core.job.Job;

/** A kind of run: a bean of who has one. */
public interface BatchWork {

    /** For good: {@code record}, {@code settle}; in words as the message {@code settlement.job.<name>}. */
    String name();

    /**
     * Its job, for one run of it.
     *
     * @param of the day, the month
     * @param progress a listener of every step
     */
    Job job(String of, Progress progress);
}
