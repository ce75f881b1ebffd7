package dev.madang.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the local profile: it shows a story's time to who tells the story, and to everybody else the present one. */
@Component
@Profile("local")
public class TravellingClock extends Clock {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final Clock present;

    public TravellingClock(@Qualifier("clock") Clock present) {
        this.present = present;
    }

    /** Acts as if it were {@code then}; so do the listeners that hear of it. */
    public static void at(Instant then, Runnable act) {
        ScopedValue.where(TOLD, then).run(act);
    }

    /** Whether this thread tells a story. */
    public static boolean isTravelling() {
        return TOLD.isBound();
    }

    /** The task, in the time of the story that this thread tells. */
    static Runnable carriedInto(Runnable task) {
        Instant then = TOLD.get();
        return () -> at(then, task);
    }

    @Override
    public Instant instant() {
        return isTravelling() ? TOLD.get() : present.instant();
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TravellingClock(present.withZone(zone));
    }
}
