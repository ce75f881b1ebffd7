package dev.madang.platform.jobs;

import static dev.madang.platform.jobs.JobInstances.job;
import static dev.madang.platform.jobs.JobInstances.yearly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;

class JobScheduleTest {

    private static final ClusteredJob COUNTING = yearly("counting", () -> JobResult.NOTHING);

    final JobInstances instances = new JobInstances();

    @AfterEach
    void stop() {
        instances.close();
    }

    @Test
    void schedulesAreInSeoulTimeAndMissedRunsAreMadeUpOnce() throws SchedulerException {
        instances.startAsleep(COUNTING);
        var trigger = trigger("counting");
        assertThat(trigger.getTimeZone().getID()).isEqualTo("Asia/Seoul");
        assertThat(trigger.getMisfireInstruction()).isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW);
    }

    @Test
    void whatIsOnTheScheduleStaysThereWithTheRunItMissed() throws SchedulerException {
        instances.startAsleep(COUNTING);
        Instant missed = miss("counting");

        instances.startAsleep(COUNTING);
        assertThat(trigger("counting").getNextFireTime()).isEqualTo(missed);

        instances.start(COUNTING);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> trigger("counting").getNextFireTime().after(Date.from(Instant.now())));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(instances.runs("counting"))
                        .extracting(RecordedRun::outcome)
                        .containsExactly(RunOutcome.DONE));
    }

    @Test
    void aChangedScheduleIsFollowed() throws SchedulerException {
        instances.startAsleep(COUNTING).startAsleep(job("counting", "0 0/5 * * * ?", () -> JobResult.NOTHING));
        assertThat(trigger("counting").getCronExpression()).isEqualTo("0 0/5 * * * ?");
        assertThat(trigger("counting").getNextFireTime())
                .isBeforeOrEqualTo(Instant.now().plus(Duration.ofMinutes(5)));
    }

    @Test
    void whatOnlyAnotherVersionDoesStaysOnTheSchedule() throws SchedulerException {
        instances
                .startAsleep(COUNTING, yearly("of-another-version", () -> JobResult.NOTHING))
                .startAsleep(COUNTING);
        var scheduler = instances.bean(Scheduler.class);
        assertThat(scheduler.checkExists(JobKey.jobKey("of-another-version"))).isTrue();
        assertThat(scheduler.checkExists(TriggerKey.triggerKey("of-another-version")))
                .isTrue();
    }

    private CronTrigger trigger(String job) throws SchedulerException {
        return (CronTrigger) instances.bean(Scheduler.class).getTrigger(TriggerKey.triggerKey(job));
    }

    private Instant miss(String job) {
        Instant missed = Instant.ofEpochSecond(Instant.now().minusSeconds(600).getEpochSecond());
        instances.committed(() -> instances
                .jdbc()
                .sql("UPDATE qrtz_triggers SET next_fire_time = ? WHERE trigger_name = ?")
                .params(missed.toEpochMilli(), job)
                .update());
        return missed;
    }
}
