package dev.madang.rental.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Transfers extends JpaRepository<Transfer, UUID> {

    /** All that was recorded of a reservation, in its order. */
    List<Transfer> findByReservationIdOrderByRecordedAtAscIdAsc(UUID reservation);

    /** Nobody has to answer any more: the reservation was called off. */
    default void callOff(UUID reservation, Actor by, Instant now) {
        Actor answering = by == Actor.ADMIN ? Actor.SYSTEM : by;
        findByReservationIdOrderByRecordedAtAscIdAsc(reservation).stream()
                .filter(Transfer::isOpen)
                .forEach(open -> open.replace(answering, now));
    }
}
