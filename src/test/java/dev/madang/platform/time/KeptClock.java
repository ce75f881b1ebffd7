package dev.madang.platform.time;

import dev.madang.shared.Seoul;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of an instance whose machine's clock is wrong. */
public final class KeptClock {

    private KeptClock() {}

    /** @param wrong how far the machine's clock is ahead */
    public static Clock of(Duration wrong, JdbcClient jdbc) {
        var clock = new SharedClock(machine(wrong));
        new ClockKeeper(clock, jdbc, new SimpleMeterRegistry()).putRight();
        return clock;
    }

    /** The same without being put right. */
    public static Clock machine(Duration wrong) {
        return Clock.offset(Clock.system(Seoul.ZONE), wrong);
    }
}
