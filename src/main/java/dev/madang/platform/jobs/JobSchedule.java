package dev.madang.platform.jobs;

import java.time.Clock;
import java.util.List;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.SchedulingException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts every module's jobs on the one clustered schedule before it starts. What is there already with the same schedule
 * stays, and with it the runs that were missed. Nothing is taken off: another version may run beside this one, and go on
 * when this one is refused. A job that is gone is taken off by a migration of the release after, see docs/operating.md.
 */
@Component
class JobSchedule implements SmartInitializingSingleton {

    private final Scheduler scheduler;
    private final List<ClusteredJob> jobs;
    private final TransactionTemplate transaction;
    private final TimeZone zone;

    JobSchedule(Scheduler scheduler, List<ClusteredJob> jobs, TransactionTemplate transaction, Clock clock) {
        this.scheduler = scheduler;
        this.jobs = jobs;
        this.transaction = transaction;
        this.zone = TimeZone.getTimeZone(clock.getZone());
    }

    /** In one transaction, under Quartz's lock: instances that start at the same time do it one after the other. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            try {
                for (ClusteredJob job : jobs) {
                    putUp(job);
                }
            } catch (SchedulerException e) {
                throw new SchedulingException("The jobs cannot be put on the schedule", e);
            }
        });
    }

    private void putUp(ClusteredJob job) throws SchedulerException {
        scheduler.addJob(detail(job), true);
        TriggerKey key = TriggerKey.triggerKey(job.name());
        CronTrigger wanted = trigger(job, key);
        if (!(scheduler.getTrigger(key) instanceof CronTrigger there)) {
            scheduler.scheduleJob(wanted);
        } else if (!sameSchedule(there, wanted)) {
            scheduler.rescheduleJob(key, wanted);
        }
    }

    private static boolean sameSchedule(CronTrigger one, CronTrigger other) {
        return one.getCronExpression().equals(other.getCronExpression())
                && one.getTimeZone().equals(other.getTimeZone())
                && one.getMisfireInstruction() == other.getMisfireInstruction();
    }

    private static JobDetail detail(ClusteredJob job) {
        return JobBuilder.newJob(JobRun.class)
                .withIdentity(job.name())
                .storeDurably()
                .requestRecovery()
                .build();
    }

    private CronTrigger trigger(ClusteredJob job, TriggerKey key) {
        return TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(job.name())
                .withSchedule(CronScheduleBuilder.cronSchedule(job.schedule())
                        .inTimeZone(zone)
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
