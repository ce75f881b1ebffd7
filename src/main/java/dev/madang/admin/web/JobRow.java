package dev.madang.admin.web;

import dev.madang.platform.jobs.ScheduledJob;

/**
 * A job as operators read it ({@code admin/jobs}, {@code admin/job}).
 *
 * @param schedule in words
 */
record JobRow(ScheduledJob job, ScheduleWords schedule) {

    static JobRow of(ScheduledJob job) {
        return new JobRow(job, ScheduleWords.of(job.schedule()));
    }

    public String name() {
        return job.name();
    }

    public String address() {
        return JobPage.address(job.name());
    }
}
