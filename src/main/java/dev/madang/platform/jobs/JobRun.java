package dev.madang.platform.jobs;

import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What Quartz runs for every {@link ClusteredJob}. */
@DisallowConcurrentExecution
class JobRun implements Job {

    private static final Logger log = LoggerFactory.getLogger(JobRun.class);

    private final List<ClusteredJob> jobs;

    JobRun(List<ClusteredJob> jobs) {
        this.jobs = jobs;
    }

    @Override
    public void execute(JobExecutionContext context) {
        String name = context.getJobDetail().getKey().getName();
        MDC.put("traceId", name);
        try {
            jobs.stream().filter(job -> job.name().equals(name)).forEach(ClusteredJob::run);
        } catch (RuntimeException e) {
            log.error("Job {} failed; it runs again as scheduled", name, e);
        } finally {
            MDC.remove("traceId");
        }
    }
}
