package dev.madang.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The machine's clock, put right by the database's: what ends at a time ends then on every instance, however far apart
 * their machines' clocks are.
 */
class SharedClock extends Clock {

    private final Clock machine;
    private final AtomicReference<Duration> offset;

    SharedClock(Clock machine) {
        this(machine, new AtomicReference<>(Duration.ZERO));
    }

    private SharedClock(Clock machine, AtomicReference<Duration> offset) {
        this.machine = machine;
        this.offset = offset;
    }

    /** How far the machine's clock is behind. */
    Duration offset() {
        return offset.get();
    }

    /**
     * The database was asked for its time.
     *
     * @param asked by the machine's clock
     * @param told what it said, somewhere between the two
     * @param heard by the machine's clock
     */
    void putRight(Instant asked, Instant told, Instant heard) {
        Instant middle = asked.plus(Duration.between(asked, heard).dividedBy(2));
        offset.set(Duration.between(middle, told));
    }

    Instant machineInstant() {
        return machine.instant();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SharedClock(machine.withZone(zone), offset);
    }
}
