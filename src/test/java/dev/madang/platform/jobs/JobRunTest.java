package dev.madang.platform.jobs;

import static dev.madang.platform.jobs.JobInstances.yearly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances, each with the same jobs. */
class JobRunTest {

    private static final UUID OPERATOR = UUID.randomUUID();

    final JobInstances instances = new JobInstances();
    final AtomicInteger counted = new AtomicInteger();
    final CountDownLatch gate = new CountDownLatch(1);

    @BeforeEach
    void startTwo() {
        ClusteredJob[] jobs = {
            yearly("counting", () -> JobResult.moved(counted.incrementAndGet()).and(JobResult.failed(2))),
            yearly("failing", () -> {
                throw new IllegalStateException("as it must\0");
            }),
            yearly("waiting", () -> {
                await().atMost(Duration.ofSeconds(20)).until(() -> gate.getCount() == 0);
                return JobResult.NOTHING;
            })
        };
        instances.start(jobs).start(jobs);
    }

    @AfterEach
    void stop() {
        gate.countDown();
        instances.close();
    }

    @Test
    void aRunHappensOnOneInstanceAndItsResultIsWrittenDown() {
        RecordedRun run = instances.nextRun("counting", () -> runNow("counting"));
        assertThat(run.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(run.moved()).isEqualTo(1);
        assertThat(run.failed()).isEqualTo(2);
        assertThat(run.askedBy()).isEqualTo(OPERATOR);
        assertThat(run.traceId()).matches("[0-9a-f]{32}");
        assertThat(run.took()).isNotNull();
        assertThat(counted).hasValue(1);
    }

    @Test
    void aJobThatFailsStopsNeitherItselfNorOthers() {
        for (int i = 0; i < 2; i++) {
            RecordedRun run = instances.nextRun("failing", () -> runNow("failing"));
            assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(run.error()).isEqualTo("java.lang.IllegalStateException: as it must");
        }
        assertThat(instances.nextRun("counting", () -> runNow("counting")).outcome())
                .isEqualTo(RunOutcome.DONE);
        assertThat(standing("failing").lastTrouble())
                .isEqualTo(standing("failing").last());
        assertThat(standing("counting").nextRun()).isNotNull();
    }

    @Test
    void askingForARunThatIsUnderWayIsNotAskingForAnother() {
        runNow("waiting");
        runNow("waiting");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !instances.runs("waiting").isEmpty());
        runNow("waiting");
        assertThat(standing("waiting").isBusy()).isTrue();
        assertThat(standing("waiting").asked()).isFalse();
        assertThat(instances.nextRun("counting", () -> runNow("counting")).outcome())
                .as("a slow job holds up no other")
                .isEqualTo(RunOutcome.DONE);

        gate.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> !standing("waiting").isBusy());
        assertThat(instances.runs("waiting")).hasSize(1);
        assertThat(instances.nextRun("waiting", () -> runNow("waiting")).outcome())
                .isEqualTo(RunOutcome.DONE);
    }

    @Test
    void aRunWhoseInstanceDiedIsLostAndMadeAgain() {
        instances.bean(JobHistory.class).begin("counting", "dead", "dead-1", null, "0");
        assertThat(standing("counting").isBusy()).isTrue();

        RecordedRun again = instances.nextRun("counting", this::leaveAsTheDeadDo);
        assertThat(again.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(instances.runs("counting").getLast().outcome()).isEqualTo(RunOutcome.LOST);
        assertThat(instances.runs("counting")).hasSize(2);
    }

    private ScheduledJob standing(String job) {
        return instances.bean(JobBoard.class).find(job).orElseThrow();
    }

    private void runNow(String job) {
        instances.committed(() -> {
            instances.bean(JobBoard.class).runNow(job, OPERATOR);
            return job;
        });
    }

    /** What a process that is killed during a run leaves in Quartz's tables. */
    private void leaveAsTheDeadDo() {
        instances.committed(() -> instances.jdbc().sql("""
                        INSERT INTO qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name,
                            fired_time, sched_time, priority, state, job_name, job_group, is_nonconcurrent, requests_recovery)
                        VALUES ('madang', 'dead-1', 'counting', 'DEFAULT', 'dead', 1, 1, 5, 'EXECUTING', 'counting',
                            'DEFAULT', true, true);
                        INSERT INTO qrtz_scheduler_state (sched_name, instance_name, last_checkin_time, checkin_interval)
                        VALUES ('madang', 'dead', 1, 1000)""").update());
    }
}
