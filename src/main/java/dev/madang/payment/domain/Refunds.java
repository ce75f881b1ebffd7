package dev.madang.payment.domain;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Refunds extends JpaRepository<Refund, UUID> {

    List<Refund> findByAttemptOrderById(Attempt attempt);

    @Query("from Refund r where r.attempt.kind = :kind and r.attempt.thingId = :thingId order by r.id")
    List<Refund> of(String kind, UUID thingId);

    boolean existsByTransactionKey(String transactionKey);

    /** Locks the refund of this payment that is to be tried next; none while another one is being tried. */
    @Query(value = """
                    SELECT * FROM payment_refund r WHERE attempt_id = :attemptId AND try_at <= :now
                      AND (status = 'SENDING' OR NOT EXISTS (
                        SELECT FROM payment_refund o WHERE o.attempt_id = r.attempt_id AND o.status = 'SENDING'))
                    ORDER BY try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED""", nativeQuery = true)
    Optional<Refund> findDue(UUID attemptId, Instant now);

    /** Payments of which some refund is to be tried, longest due first. */
    @Query("select r.attempt.id from Refund r where r.tryAt <= :now group by r.attempt.id order by min(r.tryAt)")
    List<UUID> findDueAttempts(Instant now, Limit limit);

    @Query("select coalesce(sum(r.amount), 0) from Refund r where r.attempt = :attempt and r.status = 'DONE'")
    Won sumDone(Attempt attempt);
}
