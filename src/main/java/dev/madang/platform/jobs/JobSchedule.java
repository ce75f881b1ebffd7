package dev.madang.platform.jobs;

import java.time.Clock;
import java.util.List;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts every module's jobs on the one clustered schedule. */
@Configuration(proxyBeanMethods = false)
class JobSchedule {

    @Bean
    SchedulerFactoryBeanCustomizer clusteredJobs(List<ClusteredJob> jobs, Clock clock) {
        var zone = TimeZone.getTimeZone(clock.getZone());
        return scheduler -> {
            scheduler.setJobDetails(jobs.stream().map(JobSchedule::detail).toArray(JobDetail[]::new));
            scheduler.setTriggers(jobs.stream().map(job -> trigger(job, zone)).toArray(Trigger[]::new));
        };
    }

    private static JobDetail detail(ClusteredJob job) {
        return JobBuilder.newJob(JobRun.class)
                .withIdentity(job.name())
                .storeDurably()
                .build();
    }

    private static Trigger trigger(ClusteredJob job, TimeZone zone) {
        return TriggerBuilder.newTrigger()
                .withIdentity(job.name())
                .forJob(job.name())
                .withSchedule(CronScheduleBuilder.cronSchedule(job.schedule())
                        .inTimeZone(zone)
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
