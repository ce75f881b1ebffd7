package dev.madang.settlement;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a module knows of the whole service's money between two moments: a bean of each that keeps some of it. A month in which
 * any of its equations fails is not closed.
 */
public interface ServiceBook {

    /** For good: {@code pass}; in words as the message {@code settlement.source.<name>}. */
    String name();

    /**
     * Asks others for what they know of that time, before the month is checked and outside of its transaction: it may take long. What
     * it throws ends the run.
     *
     * @param beat to be run before every question; what it throws ends the run as well
     */
    default void read(Instant from, Instant until, Runnable beat) {}

    /** What there was, in the order of the page. */
    default List<Figure> figures(Instant from, Instant until) {
        return List.of();
    }

    /** What must be equal; those that are may be left out. */
    default List<Equation> equations(Instant from, Instant until) {
        return List.of();
    }

    /** What is owed to the accounts of some sources. */
    default List<Owed> owed(Instant from, Instant until) {
        return List.of();
    }

    /**
     * @param name in words as the message {@code settlement.figure.<book>.<name>}
     * @param passes how many of them it is; 0 where there are none
     */
    record Figure(String name, long passes, Won amount) {}

    /**
     * @param what in words as the message {@code settlement.difference.<what>}
     * @param thing of which it is; null for the whole month
     */
    record Equation(String what, @Nullable UUID thing, long found, long expected) {}

    /** @param sources whose lines together are as much */
    record Owed(Set<String> sources, long passes, Won amount) {}
}
