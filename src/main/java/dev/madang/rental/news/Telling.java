package dev.madang.rental.news;

import dev.madang.rental.Actor;
import java.util.Set;

/**
 * Which sides of a rental are told of a step, and whether it is worth a mail. Where there is a letter of its own about it, it comes
 * from the desk of the step.
 */
record Telling(Sides sides, boolean mailed) {

    enum Sides {
        /** Whoever did not do it; what the clock or an operator did, both. */
        OTHERS,
        BOTH
    }

    static final Telling OTHERS = new Telling(Sides.OTHERS, true);
    static final Telling BOTH = new Telling(Sides.BOTH, true);
    static final Telling OTHERS_BESIDE_A_LETTER = new Telling(Sides.OTHERS, false);
    static final Telling BOTH_BESIDE_A_LETTER = new Telling(Sides.BOTH, false);

    Set<Actor> when(Actor by) {
        if (sides == Sides.BOTH || by == Actor.SYSTEM || by == Actor.ADMIN) {
            return Set.of(Actor.GUEST, Actor.HOST);
        }
        return Set.of(by == Actor.GUEST ? Actor.HOST : Actor.GUEST);
    }
}
