package dev.madang.platform.ical.event;

import dev.madang.platform.ical.event.UnreadableCalendar.Reason;
import java.time.Duration;

/** What a stranger's calendar may cost: steps of all its series together, and time. */
final class Budget {

    /** Past occurrences count too: a series may have begun long ago. */
    private static final int MOST_STEPS = 100_000;

    private static final Duration MOST_TIME = Duration.ofSeconds(3);

    private final long deadline = System.nanoTime() + MOST_TIME.toNanos();
    private int steps;

    void step() {
        steps++;
        if (steps > MOST_STEPS || System.nanoTime() - deadline > 0) {
            throw new UnreadableCalendar(Reason.TOO_MANY_EVENTS);
        }
    }
}
