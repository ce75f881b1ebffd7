package dev.madang.rental.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

public interface Listings extends JpaRepository<Listing, UUID> {

    /** The listing with its options and photos, in one statement. */
    @EntityGraph(attributePaths = {"options", "photos"})
    Optional<Listing> findWholeById(UUID id);

    /** The listing as it stays until the transaction ends: what its host changes meanwhile waits. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    Optional<Listing> findStayingById(UUID id);

    /** The listing, whose other changes wait until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Listing> findLockedById(UUID id);

    Optional<Listing> findFirstByHostIdOrderByCreatedAtDesc(UUID host);
}
