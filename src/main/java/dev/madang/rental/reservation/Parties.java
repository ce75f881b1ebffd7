package dev.madang.rental.reservation;

import dev.madang.rental.Actor;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;

/** The two between whom a reservation is. */
@Embeddable
public record Parties(UUID guestId, UUID hostId) {

    /** As what this member may look at it; empty for everybody whom it does not concern. */
    public Optional<Actor> roleOf(UUID member, boolean admin) {
        if (guestId.equals(member)) {
            return Optional.of(Actor.GUEST);
        }
        if (hostId.equals(member)) {
            return Optional.of(Actor.HOST);
        }
        return admin ? Optional.of(Actor.ADMIN) : Optional.empty();
    }

    /** Who is on the other side than this one of the two. */
    public UUID beside(UUID member) {
        return guestId.equals(member) ? hostId : guestId;
    }
}
