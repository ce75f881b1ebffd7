package dev.madang.platform.jobs;

import static org.awaitility.Awaitility.await;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.trace.Trace;
import dev.madang.test.TestEngines;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Instances that share one database and do nothing but jobs. Quartz keeps data sources by scheduler name for the whole
 * JVM: all instances use those of the last one.
 */
class JobInstances implements AutoCloseable {

    private final Map<String, Object> engines = TestEngines.settings();
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    /** One more instance, whose clock starts its jobs. */
    JobInstances start(ClusteredJob... jobs) {
        return start(true, jobs);
    }

    /** One more instance that puts its jobs on the schedule and starts none. */
    JobInstances startAsleep(ClusteredJob... jobs) {
        return start(false, jobs);
    }

    private JobInstances start(boolean awake, ClusteredJob... jobs) {
        instances.add(new SpringApplicationBuilder(Instance.class)
                .web(WebApplicationType.NONE)
                .profiles("local")
                .properties(engines)
                .properties(
                        "spring.quartz.auto-startup=" + awake,
                        "spring.quartz.properties.org.quartz.scheduler.idleWaitTime=1000",
                        "spring.quartz.properties.org.quartz.jobStore.clusterCheckinInterval=1000")
                .initializers(context -> {
                    for (ClusteredJob job : jobs) {
                        ((GenericApplicationContext) context).registerBean(job.name(), ClusteredJob.class, () -> job);
                    }
                })
                .run());
        return this;
    }

    <T> T bean(Class<T> type) {
        return instances.getLast().getBean(type);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    <T> T committed(Callable<T> work) {
        return bean(TransactionTemplate.class).execute(status -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** All that is written down about a job, newest first. */
    List<RecordedRun> runs(String job) {
        return bean(JobHistory.class)
                .of(job, JobHistory.Kind.ALL, Turn.FIRST, 1000)
                .rows();
    }

    /** Waits for a run to end that had not when this was called. */
    RecordedRun nextRun(String job, Runnable start) {
        int before = runs(job).size();
        start.run();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> runs(job).size() > before && !runs(job).getFirst().isRunning());
        return runs(job).getFirst();
    }

    /** A job for 1 January at three, which a test starts by hand. */
    static ClusteredJob yearly(String name, Supplier<JobResult> work) {
        return job(name, "0 0 3 1 1 ?", work);
    }

    static ClusteredJob job(String name, String schedule, Supplier<JobResult> work) {
        return ClusteredJob.of(name, schedule, work);
    }

    @Override
    public void close() {
        instances.forEach(ConfigurableApplicationContext::close);
    }

    @Import({
        JobSchedule.class,
        JobRunner.class,
        JobHistory.class,
        JobBoard.class,
        Trace.class,
        SimpleMeterRegistry.class
    })
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        QuartzAutoConfiguration.class,
        OpenTelemetrySdkAutoConfiguration.class,
        OpenTelemetryTracingAutoConfiguration.class
    })
    static class Instance {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Seoul"));
        }
    }
}
