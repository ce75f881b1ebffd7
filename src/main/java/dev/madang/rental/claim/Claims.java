package dev.madang.rental.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Claims by the ids of their reservations. Whoever moves one on has locked its reservation first. */
public interface Claims extends JpaRepository<Claim, UUID> {

    /** Those in which a side was silent until its turn ended, the oldest first. */
    @Query("""
            SELECT c.reservationId FROM Claim c
            WHERE c.dueAt <= :now AND c.status IN (
                dev.madang.rental.claim.ClaimStatus.OPEN, dev.madang.rental.claim.ClaimStatus.COUNTERED)
            ORDER BY c.dueAt""")
    List<UUID> overdue(Instant now);
}
