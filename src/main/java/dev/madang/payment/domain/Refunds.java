package dev.madang.payment.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Refunds extends JpaRepository<Refund, UUID> {

    List<Refund> findByAttemptOrderById(Attempt attempt);

    @Query("from Refund r where r.attempt.kind = :kind and r.attempt.thingId = :thingId order by r.id")
    List<Refund> of(String kind, UUID thingId);
}
