package dev.madang.rental.news;

import dev.madang.rental.Actor;
import java.util.Set;

/**
 * Which sides of a rental are told of a step. All of it is worth a mail.
 *
 * @param byLetter whether the mail has a wording of its own, see {@link RentalLetters}
 */
record Telling(Sides sides, boolean byLetter) {

    enum Sides {
        /** Whoever did not do it; what the clock or an operator did, both. */
        OTHERS,
        BOTH
    }

    static final Telling OTHERS = new Telling(Sides.OTHERS, false);
    static final Telling BOTH = new Telling(Sides.BOTH, false);
    static final Telling OTHERS_BY_LETTER = new Telling(Sides.OTHERS, true);
    static final Telling BOTH_BY_LETTER = new Telling(Sides.BOTH, true);

    Set<Actor> when(Actor by) {
        if (sides == Sides.BOTH || by == Actor.SYSTEM || by == Actor.ADMIN) {
            return Set.of(Actor.GUEST, Actor.HOST);
        }
        return Set.of(by == Actor.GUEST ? Actor.HOST : Actor.GUEST);
    }
}
