package dev.madang.platform.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.gate.Gates;
import dev.madang.test.TestEngines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;

/** A read-modify-write that only a lock around the whole transaction keeps right, on two instances. */
class LockedConcurrencyTest {

    static final int CALLS = 60;

    static List<ConfigurableApplicationContext> instances;

    @BeforeAll
    static void startTwoInstancesOnOneDatabase() {
        Map<String, Object> engines = TestEngines.settings();
        instances = List.of(instance(engines), instance(engines));
    }

    @AfterAll
    static void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void theLockIsGivenBackAfterTheCommit() throws Exception {
        assertThat(countedBy("outside", counter -> counter.addOne("outside"))).isEqualTo(CALLS);
    }

    @Test
    void withoutALockCountsAreLost() throws Exception {
        assertThat(countedBy("without", counter -> counter.addOneWithoutLock("without")))
                .isLessThan(CALLS);
    }

    @Test
    void theLockLiesAroundTheTransaction() {
        var advisors = Arrays.stream(((Advised) instances.getFirst().getBean(Counter.class)).getAdvisors())
                .map(advisor -> advisor.getAdvice().getClass().getSimpleName() + " "
                        + advisor.getClass().getSimpleName())
                .toList();
        assertThat(advisors)
                .satisfiesExactly(
                        lock -> assertThat(lock).startsWith("LockInterceptor"),
                        transaction -> assertThat(transaction)
                                .endsWith(BeanFactoryTransactionAttributeSourceAdvisor.class.getSimpleName()));
    }

    @Test
    void whoWaitsForALockKeepsNoOtherRequestOut() throws Exception {
        Counter counter = instances.getFirst().getBean(Counter.class);
        counter.start("gate");
        assertThat(Gates.isLeftBy(() -> counter.addOne("gate"))).isTrue();
    }

    private static int countedBy(String name, Consumer<Counter> call) throws Exception {
        instances.getFirst().getBean(Counter.class).start(name);
        var calls = new ArrayList<Callable<Void>>();
        for (int i = 0; i < CALLS; i++) {
            Counter counter = instances.get(i % 2).getBean(Counter.class);
            calls.add(() -> {
                call.accept(counter);
                return null;
            });
        }
        try (var callers = Executors.newFixedThreadPool(16)) {
            for (Future<Void> done : callers.invokeAll(calls)) {
                done.get();
            }
        }
        return instances.getFirst().getBean(Counter.class).value(name);
    }

    private static ConfigurableApplicationContext instance(Map<String, Object> engines) {
        return new SpringApplicationBuilder(Instance.class)
                .web(WebApplicationType.NONE)
                .profiles("local")
                .properties(engines)
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @Import({LockConfiguration.class, RedissonConfiguration.class, Counter.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        DataRedisAutoConfiguration.class
    })
    static class Instance {}

    static class Counter {

        private final JdbcClient jdbc;

        Counter(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional
        public void start(String name) {
            jdbc.sql("CREATE TABLE IF NOT EXISTS counter (name text PRIMARY KEY, value int)")
                    .update();
            jdbc.sql("INSERT INTO counter VALUES (?, 0)").param(name).update();
        }

        @Locked("'counter:' + #name")
        @Transactional
        public void addOne(String name) {
            write(name, value(name) + 1);
        }

        @Transactional
        public void addOneWithoutLock(String name) {
            write(name, value(name) + 1);
        }

        @Transactional(readOnly = true)
        public int value(String name) {
            return jdbc.sql("SELECT value FROM counter WHERE name = ?")
                    .param(name)
                    .query(Integer.class)
                    .single();
        }

        private void write(String name, int value) {
            jdbc.sql("UPDATE counter SET value = ? WHERE name = ?")
                    .params(value, name)
                    .update();
        }
    }
}
