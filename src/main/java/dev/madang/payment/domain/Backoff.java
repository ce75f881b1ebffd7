package dev.madang.payment.domain;

import java.time.Duration;

/** How long to wait before asking a gateway again. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(10);

    private Backoff() {}

    /** Five seconds, doubled each time, ten minutes at most. */
    static Duration after(int times) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(times, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
