package dev.madang.rental.reservation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Reservations extends JpaRepository<Reservation, UUID> {

    @Query("SELECT r FROM Reservation r LEFT JOIN FETCH r.charge.extras WHERE r.id = :id")
    Optional<Reservation> findWithExtrasById(UUID id);

    /** Loads it to be moved on: of all who want to, one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT r FROM Reservation r WHERE r.id = :id")
    Optional<Reservation> lock(UUID id);

    /** The holds of a listing that should have ended by now, to be ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "SELECT r FROM Reservation r WHERE r.listingId = :listing AND r.awaited.hold.dueAt <= :now AND r.awaited.hold.payingSince IS NULL")
    List<Reservation> lockOverdue(UUID listing, Instant now);

    /** Those of a listing whose gear is still to be handed over or to come back, the first one first. */
    @Query("""
            SELECT r FROM Reservation r WHERE r.listingId = :listing AND r.status IN (REQUESTED, APPROVED, PAID, HANDED_OVER)
            ORDER BY r.fromDay, r.id""")
    List<Reservation> findUnreturned(UUID listing);

    /** All of this member's, as guest or host, of which nothing has changed hands yet. */
    @Query("""
            SELECT r.id FROM Reservation r WHERE (r.parties.guestId = :member OR r.parties.hostId = :member)
              AND r.status IN (REQUESTED, APPROVED, PAID) ORDER BY r.id""")
    List<UUID> unbegunOf(UUID member);

    /** Of all listings, those due first at the head. */
    @Query(
            "SELECT r.id FROM Reservation r WHERE r.awaited.hold.dueAt <= :now AND r.awaited.hold.payingSince IS NULL ORDER BY r.awaited.hold.dueAt")
    List<UUID> overdue(Instant now);

    /** Whether this guest has asked for the listing, and was not refused. */
    @Query("""
            SELECT count(r) > 0 FROM Reservation r WHERE r.listingId = :listing AND r.parties.guestId = :guest
              AND r.status NOT IN (dev.madang.rental.ReservationStatus.DECLINED, dev.madang.rental.ReservationStatus.EXPIRED)""")
    boolean hasBooked(UUID listing, UUID guest);

    /** Returned and not claimed in time, those due first at the head. */
    @Query("""
            SELECT r.id FROM Reservation r
            WHERE r.awaited.completesAt <= :now AND r.status = dev.madang.rental.ReservationStatus.RETURNED
            ORDER BY r.awaited.completesAt""")
    List<UUID> toComplete(Instant now);
}
