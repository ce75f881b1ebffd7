package dev.madang.platform.jobs;

/**
 * Work that the clock starts. A module declares a job by a bean of this type, a thin shell in its {@code jobs} folder;
 * the database's lock gives each run to one instance, and no run begins before the last one of the same job has ended.
 *
 * <p>A run that was missed while no instance lived is made up once; a run whose instance died is made again by another.
 * A run that throws touches neither the next run nor any other job. Operators see all of it, and every run's result, at
 * {@code /admin/jobs}, where the job is called as the message {@code job.<name>} says.
 */
public interface ClusteredJob {

    /** Under which the schedule is kept, for good: {@code end-overdue-holds}. */
    String name();

    /** When it runs, in Seoul's time: a Quartz cron expression, {@code 0 0/10 * * * ?} for every ten minutes. */
    String schedule();

    /** Does what is due. Finding nothing to do is ordinary: a run says that it is time, not that there is work. */
    JobResult run();
}
