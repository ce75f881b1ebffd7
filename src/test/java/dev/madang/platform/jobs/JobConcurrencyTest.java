package dev.madang.platform.jobs;

import static dev.madang.platform.jobs.JobInstances.yearly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;

class JobConcurrencyTest {

    private static final int JOBS = 12;
    private static final int FIRES_OF_EACH = 8;

    /** All runs together take longer than an instance with nothing to do sleeps. */
    private static final Duration WHILE_THE_OTHER_WAKES = Duration.ofMillis(150);

    private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final AtomicInteger overlaps = new AtomicInteger();

    @Test
    void twoInstancesMakeEveryRunOnceAndNoTwoOfOneJobAtATime() {
        ClusteredJob[] jobs = IntStream.range(0, JOBS).mapToObj(this::hammer).toArray(ClusteredJob[]::new);
        try (var instances = new JobInstances()) {
            instances.start(jobs).start(jobs);
            instances.committed(() -> {
                for (ClusteredJob job : jobs) {
                    for (int fire = 0; fire < FIRES_OF_EACH; fire++) {
                        instances
                                .bean(Scheduler.class)
                                .scheduleJob(TriggerBuilder.newTrigger()
                                        .withIdentity(job.name() + "-" + fire, "fires")
                                        .forJob(job.name())
                                        .build());
                    }
                }
                return jobs.length;
            });
            await().atMost(Duration.ofSeconds(60)).until(() -> recorded(instances, "DONE") == JOBS * FIRES_OF_EACH);

            assertThat(recorded(instances, "RUNNING")).isZero();
            assertThat(done)
                    .hasSize(JOBS)
                    .allSatisfy((job, runs) -> assertThat(runs).hasValue(FIRES_OF_EACH));
            assertThat(overlaps).hasValue(0);
            assertThat(instancesThatRan(instances)).as("both took part").isEqualTo(2);
        }
    }

    private ClusteredJob hammer(int number) {
        String name = "hammer-" + number;
        return yearly(name, () -> {
            AtomicInteger now = running.computeIfAbsent(name, key -> new AtomicInteger());
            if (now.incrementAndGet() > 1) {
                overlaps.incrementAndGet();
            }
            LockSupport.parkNanos(WHILE_THE_OTHER_WAKES.toNanos());
            done.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
            now.decrementAndGet();
            return JobResult.moved(1);
        });
    }

    private static int recorded(JobInstances instances, String outcome) {
        return instances
                .jdbc()
                .sql("SELECT count(*) FROM job_run WHERE outcome = ?")
                .param(outcome)
                .query(Integer.class)
                .single();
    }

    private static int instancesThatRan(JobInstances instances) {
        return instances.jdbc().sql("SELECT DISTINCT instance FROM job_run").query(String.class).list().stream()
                .collect(Collectors.toSet())
                .size();
    }
}
