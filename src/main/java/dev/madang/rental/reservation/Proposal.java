package dev.madang.rental.reservation;

import dev.madang.rental.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * How one side would have the gear change hands next, until the other agrees or proposes otherwise.
 *
 * @param id by which the other side says which one it has seen
 */
@Embeddable
public record Proposal(
        @Column(name = "proposal_id") UUID id,

        @Column(name = "proposed_by") @Enumerated(EnumType.STRING)
        Actor by,

        @Embedded
        @AttributeOverride(name = "way", column = @Column(name = "proposed_way"))
        @AttributeOverride(name = "at", column = @Column(name = "proposed_at"))
        @AttributeOverride(name = "place", column = @Column(name = "proposed_place"))
        Arrangement arrangement) {

    /** Whether its time has passed before anybody answered. */
    boolean hasLapsed(Instant now) {
        return arrangement.at() != null && !arrangement.at().isAfter(now);
    }
}
