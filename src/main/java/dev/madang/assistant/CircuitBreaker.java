package dev.madang.assistant;

import dev.madang.platform.gate.RequestBulkhead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** After several failures in a row a server is left alone for a while, and then tried by one caller. */
final class CircuitBreaker {

    static final int MOST_FAILURES = 5;
    static final Duration REST = Duration.ofMinutes(1);

    private final Clock clock;
    private int failures;
    private Instant restsUntil = Instant.MIN;

    CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** @throws ModelAway when it failed, or is left alone at the moment, which has no cause */
    <T> T patiently(Supplier<T> asking) {
        if (!mayAsk()) {
            throw new ModelAway(ModelAway.Reason.SILENT, "The model is left alone for a while", null);
        }
        RequestBulkhead.leave();
        try {
            T answer = asking.get();
            answered();
            return answer;
        } catch (RuntimeException e) {
            failed();
            throw new ModelAway(ModelAway.Reason.SILENT, "The model gave no answer", e);
        }
    }

    /** Whether the next would not be let through. */
    synchronized boolean isResting() {
        return clock.instant().isBefore(restsUntil);
    }

    private synchronized boolean mayAsk() {
        Instant now = clock.instant();
        if (now.isBefore(restsUntil)) {
            return false;
        }
        if (failures >= MOST_FAILURES) {
            restsUntil = now.plus(REST);
        }
        return true;
    }

    private synchronized void answered() {
        failures = 0;
        restsUntil = Instant.MIN;
    }

    private synchronized void failed() {
        failures++;
        if (failures >= MOST_FAILURES) {
            restsUntil = clock.instant().plus(REST);
        }
    }
}
