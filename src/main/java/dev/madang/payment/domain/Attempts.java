package dev.madang.payment.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Attempts extends JpaRepository<Attempt, UUID> {

    List<Attempt> findByKindAndThingIdOrderById(String kind, UUID thingId);

    List<Attempt> findByKindAndThingIdInOrderById(String kind, List<UUID> thingIds);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Attempt where id = :id")
    Optional<Attempt> lock(UUID id);

    /** The payment for which its payer has the thing. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Attempt where kind = :kind and thingId = :thingId and kept")
    Optional<Attempt> lockKept(String kind, UUID thingId);

    /** Locks it if a look at it is due. */
    @Query(
            value = "SELECT * FROM payment_attempt WHERE id = :id AND look_at <= :now FOR UPDATE SKIP LOCKED",
            nativeQuery = true)
    Optional<Attempt> findDue(UUID id, Instant now);

    /** Locks the one whose look was due by then and is due longest, passing over those that others hold. */
    @Query(value = """
                    SELECT * FROM payment_attempt WHERE look_at <= :dueBy
                    ORDER BY look_at LIMIT 1 FOR UPDATE SKIP LOCKED""", nativeQuery = true)
    Optional<Attempt> findAnyDue(Instant dueBy);
}
