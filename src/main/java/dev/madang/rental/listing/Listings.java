package dev.madang.rental.listing;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

public interface Listings extends JpaRepository<Listing, UUID> {

    /**
     * The listing with its photos, in one statement; its options and special prices are read by one each when they are asked
     * for: joined with these they would be as many rows as the three multiplied.
     */
    @EntityGraph(attributePaths = "photos.photos")
    Optional<Listing> findWithPhotosById(UUID id);

    /** The listing as it stays until the transaction ends: what its host changes meanwhile waits. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    Optional<Listing> findStayingById(UUID id);

    /** The listing, whose other changes wait until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Listing> findLockedById(UUID id);

    /**
     * Lets everybody else who comes here with this id wait until the transaction ends: of a listing that does not exist
     * yet there is no row to lock.
     */
    @NativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:id, 0)) IS NULL")
    boolean awaitTurnToBegin(String id);

    /** All that this host has not deleted. */
    @Transactional(readOnly = true)
    @Query("SELECT l.id FROM Listing l WHERE l.hostId = :host AND l.status <> DELETED ORDER BY l.id")
    List<UUID> idsOf(UUID host);

    Optional<Listing> findFirstByHostIdOrderByCreatedAtDesc(UUID host);
}
