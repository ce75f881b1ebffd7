package dev.madang.rental.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Transfers extends JpaRepository<Transfer, UUID> {

    /** All that was recorded of a reservation, in its order. */
    List<Transfer> findByReservationIdOrderByRecordedAtAscIdAsc(UUID reservation);
}
