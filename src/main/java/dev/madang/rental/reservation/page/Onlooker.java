package dev.madang.rental.reservation.page;

import dev.madang.rental.Actor;
import java.util.UUID;

/**
 * Who looks at which reservation.
 *
 * @param role as what
 * @param other nickname of who is on the other side; for operators of the host
 */
public record Onlooker(UUID reservation, Actor role, String other) {

    /** Whether it is one of the two sides. */
    public boolean isSide() {
        return role == Actor.GUEST || role == Actor.HOST;
    }
}
