package dev.madang.test;

import dev.madang.sandbox.TravellingClock;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The injected clock of tests: runs with the real one until it is moved by hand. Stories of the demo have their own time. */
public class MutableClock extends TravellingClock {

    private volatile Duration offset = Duration.ZERO;

    public MutableClock() {
        super(Clock.system(Seoul.ZONE));
    }

    public void reset() {
        offset = Duration.ZERO;
    }

    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    /** Moves to this time of this day in Seoul. */
    public void moveTo(LocalDate day, LocalTime time) {
        moveTo(day.atTime(time).atZone(getZone()).toInstant());
    }

    public void moveTo(Instant instant) {
        offset = Duration.between(Instant.now(), instant);
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return isTravelling() ? super.instant() : super.instant().plus(offset);
    }
}
