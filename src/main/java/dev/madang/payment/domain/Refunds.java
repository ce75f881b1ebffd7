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

    @Query("from Refund r where r.attempt.kind = :kind and r.attempt.thingId in :thingIds order by r.id")
    List<Refund> of(String kind, List<UUID> thingIds);

    boolean existsByTransactionKey(String transactionKey);

    /** The refund of this payment that is to be tried next; none while another one is being tried. */
    default Optional<Refund> findDue(Attempt attempt, Instant now) {
        List<Refund> open = findByAttemptAndTryAtNotNullOrderByTryAtAscIdAsc(attempt);
        return open.stream()
                .filter(Refund::isSending)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .filter(refund -> refund.isDue(now));
    }

    List<Refund> findByAttemptAndTryAtNotNullOrderByTryAtAscIdAsc(Attempt attempt);

    /** Payments of which some refund is to be tried, longest due first. */
    @Query("select r.attempt.id from Refund r where r.tryAt <= :now group by r.attempt.id order by min(r.tryAt)")
    List<UUID> findDueAttempts(Instant now, Limit limit);

    @Query("select coalesce(sum(r.amount), 0) from Refund r where r.attempt = :attempt and r.status = 'DONE'")
    Won sumDone(Attempt attempt);
}
