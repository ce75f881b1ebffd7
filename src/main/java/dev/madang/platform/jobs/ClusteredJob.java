package dev.madang.platform.jobs;

import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Work that the clock starts. A module declares a job by a bean of this type in the {@code …Jobs} of its noun;
 * the database's lock gives each run to one instance, and no run begins before the last one of the same job has ended.
 *
 * <p>A run that was missed while no instance lived is made up once; a run whose instance died is made again by another.
 * A run that throws touches neither the next run nor any other job. Operators see all of it, and every run's result, at
 * {@code /admin/jobs}, where the job is called as the message {@code job.<name>} says.
 *
 * @param name under which the schedule is kept, for good: {@code end-overdue-holds}
 * @param schedule when it runs, in Seoul's time: a Quartz cron expression, {@code 0 0/10 * * * ?} for every ten minutes
 * @param work does what is due. Finding nothing to do is ordinary: a run says that it is time, not that there is work
 */
public record ClusteredJob(String name, String schedule, Supplier<JobResult> work) {

    public static ClusteredJob of(String name, String schedule, Supplier<JobResult> work) {
        return new ClusteredJob(name, schedule, work);
    }

    /** @param work moves on every row that is due and says how many those were */
    public static ClusteredJob counting(String name, String schedule, IntSupplier work) {
        return of(name, schedule, () -> JobResult.moved(work.getAsInt()));
    }

    public JobResult run() {
        return work.get();
    }
}
