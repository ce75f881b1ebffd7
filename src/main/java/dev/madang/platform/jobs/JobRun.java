package dev.madang.platform.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/** What Quartz runs for every {@link ClusteredJob}. */
@DisallowConcurrentExecution
class JobRun implements Job {

    private static final Duration PAUSE = Duration.ofMillis(200);

    static final String ASKED_BY = "askedBy";

    private final JobRunner runner;

    JobRun(JobRunner runner) {
        this.runner = runner;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        String name = context.getJobDetail().getKey().getName();
        try {
            String instance = context.getScheduler().getSchedulerInstanceId();
            while (!runner.run(name, instance, context.getFireInstanceId(), askedBy(context))) {
                Thread.sleep(PAUSE);
            }
        } catch (SchedulerException | InterruptedException e) {
            throw new JobExecutionException(e);
        }
    }

    private static @Nullable UUID askedBy(JobExecutionContext context) {
        return Optional.ofNullable(context.getMergedJobDataMap().getString(ASKED_BY))
                .map(UUID::fromString)
                .orElse(null);
    }
}
