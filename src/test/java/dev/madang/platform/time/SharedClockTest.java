package dev.madang.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.madang.shared.Seoul;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two machines whose clocks are three minutes apart. */
@MadangTest
class SharedClockTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theirInstancesAgreeWithTheDatabaseOnTheTime() {
        SharedClock slow = kept(Duration.ofSeconds(-90));
        SharedClock quick = kept(Duration.ofSeconds(90));

        assertThat(slow.instant()).isCloseTo(quick.instant(), within(1, ChronoUnit.SECONDS));
        assertThat(quick.instant())
                .isCloseTo(
                        jdbc.sql("SELECT clock_timestamp()")
                                .query((row, number) ->
                                        row.getObject(1, OffsetDateTime.class).toInstant())
                                .single(),
                        within(5, ChronoUnit.SECONDS));
        assertThat(slow.withZone(ZoneOffset.UTC).instant()).isCloseTo(quick.instant(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void oneThatWasSetWrongLaterIsPutRightAgain() {
        var machine = new MutableClock();
        var clock = new SharedClock(machine);
        var keeper = new ClockKeeper(clock, jdbc, new SimpleMeterRegistry(), Duration.ofMillis(50));
        keeper.start();
        try {
            machine.advance(Duration.ofSeconds(90));
            await().untilAsserted(
                            () -> assertThat(clock.offset()).isCloseTo(Duration.ofSeconds(-90), Duration.ofSeconds(5)));
        } finally {
            keeper.stop();
        }
    }

    private SharedClock kept(Duration wrong) {
        var clock = new SharedClock(Clock.offset(Clock.system(Seoul.ZONE), wrong));
        new ClockKeeper(clock, jdbc, new SimpleMeterRegistry()).putRight();
        return clock;
    }
}
