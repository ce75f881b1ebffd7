package dev.madang.platform.start;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the process in its time once it is told to end, whatever still runs in it. */
public final class ShutdownLimit {

    private static final Logger log = LoggerFactory.getLogger(ShutdownLimit.class);
    private static final int TERMINATED = 143;

    private ShutdownLimit() {}

    /** @param time from the signal on: less than whoever sent it waits before it kills */
    public static void set(Duration time) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() ->
                        Thread.ofPlatform().name("shutdown-limit").daemon().start(() -> endAfter(time))));
    }

    private static void endAfter(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.error("Not everything has ended in {}: the process ends now", time);
        Runtime.getRuntime().halt(TERMINATED);
    }
}
