package dev.madang.review.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ReviewExchanges extends JpaRepository<ReviewExchange, UUID> {

    /** Loads it to be written in or shown: of all who want to, one at a time, so that the second sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT e FROM ReviewExchange e WHERE e.reservationId = :reservation")
    Optional<ReviewExchange> lock(UUID reservation);

    /** Those whose time is over and that are not shown yet, the longest overdue first. */
    @Query(
            "SELECT e.reservationId FROM ReviewExchange e WHERE e.closesAt <= :now AND e.revealedAt IS NULL ORDER BY e.closesAt")
    List<UUID> overdue(Instant now, Limit most);

    @Modifying
    @Query(nativeQuery = true, value = """
                    INSERT INTO review_exchange (reservation_id, listing_id, guest_id, host_id, opened_at, closes_at)
                    VALUES (:reservation, :listing, :guest, :host, :openedAt, :closesAt) ON CONFLICT DO NOTHING""")
    void open(UUID reservation, UUID listing, UUID guest, UUID host, Instant openedAt, Instant closesAt);
}
