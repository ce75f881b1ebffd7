package dev.madang.rental.handover;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Transfers extends JpaRepository<Transfer, UUID> {

    /** All that was recorded of a reservation, in its order. */
    @Query("SELECT t FROM Transfer t WHERE t.reservationId = :reservation ORDER BY t.recordedAt, t.id")
    List<Transfer> of(UUID reservation);
}
