package dev.madang.rental.extension;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Those of one reservation are read and changed under its lock. */
public interface Extensions extends JpaRepository<Extension, UUID> {

    /** In the order in which they were asked for. */
    List<Extension> findByReservationIdOrderById(UUID reservation);

    /** Whose days it adds to; read without the extension itself, which is read once that is locked. */
    @Query("SELECT e.reservationId FROM Extension e WHERE e.id = :id")
    Optional<UUID> reservationOf(UUID id);

    Optional<Extension> findByReservationIdAndStatus(UUID reservation, ExtensionStatus status);

    /** Reservations with a hold that should have ended by now. */
    @Query("""
            SELECT e.reservationId FROM Extension e
            WHERE e.status = dev.madang.rental.extension.ExtensionStatus.HELD AND e.hold.dueAt <= :now AND e.hold.payingSince IS NULL
            ORDER BY e.hold.dueAt""")
    List<UUID> overdue(Instant now);

    /** The same of one listing, locked; those that somebody else is at are left out. */
    @Query(value = """
                    SELECT e.* FROM extension e JOIN reservation r ON r.id = e.reservation_id
                    WHERE r.listing_id = :listing AND e.status = 'HELD' AND e.due_at <= :now AND e.paying_since IS NULL
                    FOR UPDATE SKIP LOCKED""", nativeQuery = true)
    List<Extension> lockOverdue(UUID listing, Instant now);
}
