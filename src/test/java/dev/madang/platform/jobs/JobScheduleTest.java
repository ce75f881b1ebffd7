package dev.madang.platform.jobs;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.test.TestEngines;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JobScheduleTest {

    static ConfigurableApplicationContext first;

    /** Quartz keeps data sources by scheduler name for the whole JVM: both instances use the last one's. */
    static ConfigurableApplicationContext last;

    @BeforeAll
    static void startTwoInstancesOnOneDatabase() {
        Map<String, Object> engines = TestEngines.settings();
        first = instance(engines);
        last = instance(engines);
    }

    @AfterAll
    static void stop() {
        first.close();
        last.close();
    }

    @Test
    void aRunHappensOnOneInstance() throws SchedulerException {
        int before = runs(first) + runs(last);
        trigger("counting");
        await().atMost(ofSeconds(20)).until(() -> runs(first) + runs(last) > before);
        assertThat(runs(first) + runs(last)).isEqualTo(before + 1);
    }

    @Test
    void aJobThatFailsStopsNeitherItselfNorOthers() throws SchedulerException {
        var failing = first.getBean(Failing.class);
        var elsewhere = last.getBean(Failing.class);
        for (int run = 1; run <= 2; run++) {
            int sofar = run;
            trigger("failing");
            await().atMost(ofSeconds(20)).until(() -> failing.runs.get() + elsewhere.runs.get() >= sofar);
        }
        assertThat(scheduler().getTriggerState(TriggerKey.triggerKey("failing")))
                .isEqualTo(Trigger.TriggerState.NORMAL);
        aRunHappensOnOneInstance();
    }

    @Test
    void schedulesAreInSeoulTimeAndMissedRunsAreMadeUpOnce() throws SchedulerException {
        var trigger = (CronTrigger) scheduler().getTrigger(TriggerKey.triggerKey("counting"));
        assertThat(trigger.getTimeZone().getID()).isEqualTo("Asia/Seoul");
        assertThat(trigger.getMisfireInstruction()).isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW);
    }

    private static void trigger(String job) {
        new TransactionTemplate(last.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            try {
                scheduler().triggerJob(JobKey.jobKey(job));
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Scheduler scheduler() {
        return last.getBean(Scheduler.class);
    }

    private static int runs(ConfigurableApplicationContext instance) {
        return instance.getBean(Counting.class).runs.get();
    }

    private static ConfigurableApplicationContext instance(Map<String, Object> engines) {
        return new SpringApplicationBuilder(Instance.class)
                .web(WebApplicationType.NONE)
                .profiles("local")
                .properties(engines)
                .properties("spring.quartz.properties.org.quartz.scheduler.idleWaitTime=1000")
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @Import({JobSchedule.class, Counting.class, Failing.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        QuartzAutoConfiguration.class
    })
    static class Instance {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Seoul"));
        }
    }

    abstract static class YearlyJob implements ClusteredJob {

        final AtomicInteger runs = new AtomicInteger();

        @Override
        public String schedule() {
            return "0 0 3 1 1 ?";
        }

        @Override
        public JobResult run() {
            runs.incrementAndGet();
            return JobResult.moved(7);
        }
    }

    static class Counting extends YearlyJob {

        @Override
        public String name() {
            return "counting";
        }
    }

    static class Failing extends YearlyJob {

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public JobResult run() {
            super.run();
            throw new IllegalStateException("as it must");
        }
    }
}
