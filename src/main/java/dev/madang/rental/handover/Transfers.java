package dev.madang.rental.handover;

import dev.madang.rental.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Transfers extends JpaRepository<Transfer, UUID> {

    /** All that was recorded of a reservation, in its order. */
    @Query("SELECT t FROM Transfer t WHERE t.reservationId = :reservation ORDER BY t.recordedAt, t.id")
    List<Transfer> of(UUID reservation);

    /** Nobody has to answer any more: the reservation was called off. */
    default void callOff(UUID reservation, Actor by, Instant now) {
        Actor answering = by == Actor.ADMIN ? Actor.SYSTEM : by;
        of(reservation).stream().filter(Transfer::isOpen).forEach(open -> open.replace(answering, now));
    }
}
