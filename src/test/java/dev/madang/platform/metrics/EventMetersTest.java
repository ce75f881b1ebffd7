package dev.madang.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.MadangTest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class EventMetersTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    enum Light {
        GREEN
    }

    record TestLightMoved(Light to) {}

    record TestRung() {}

    record TestUndone() {}

    @Test
    void whatHappenedIsCountedByItsStateOnceItIsCommitted() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new TestLightMoved(Light.GREEN));
            assertThat(counted("TestLightMoved", "GREEN")).isZero();
        });

        assertThat(counted("TestLightMoved", "GREEN")).isEqualTo(1);
    }

    @Test
    void whatWasRolledBackDidNotHappen() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new TestUndone());
            status.setRollbackOnly();
        });

        assertThat(counted("TestUndone", "")).isZero();
    }

    @Test
    void nothingIsWrittenDownForTheSakeOfACount() {
        transaction.executeWithoutResult(status -> events.publishEvent(new TestRung()));

        assertThat(jdbc.sql("SELECT count(*) FROM event_publication WHERE event_type LIKE '%TestRung'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private double counted(String event, String to) {
        var counter =
                meters.find("madang.events").tags("event", event, "to", to).counter();
        return counter == null ? 0 : counter.count();
    }
}
