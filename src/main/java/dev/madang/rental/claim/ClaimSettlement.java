package dev.madang.rental.claim;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.rental.Actor;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.rental.reservation.due.Completions;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a reservation follow its claim: a settled one completes it, and the deposit goes where it belongs. */
@Component
public class ClaimSettlement {

    private final Reservations reservations;
    private final Claims claims;
    private final Completions completions;
    private final Sweep sweep;
    private final Clock clock;

    ClaimSettlement(Reservations reservations, Claims claims, Completions completions, Sweep sweep, Clock clock) {
        this.reservations = reservations;
        this.claims = claims;
        this.completions = completions;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Moves on all claims in which a side was silent until its turn ended, each in a transaction of its own. */
    public JobResult moveOverdue() {
        return sweep.each("Claim on reservation", claims.overdue(clock.instant()), this::move);
    }

    private boolean move(UUID id) {
        Reservation reservation = reservations.lock(id).orElseThrow();
        Claim claim = claims.findById(id).orElseThrow();
        Instant now = clock.instant();
        boolean overdue = claim.isOverdue(now);
        if (overdue) {
            claim.catchUp(now);
            follow(reservation, claim, Actor.SYSTEM, null, now);
        }
        return overdue;
    }

    /** In the transaction in which the claim was moved on, the reservation locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Reservation reservation, Claim claim, Actor actor, @Nullable UUID actorId, Instant now) {
        Won settled = claim.settledAt(now);
        if (settled == null) {
            reservation.completeAt(claim.statusAt(now) == ClaimStatus.COUNTERED ? claim.dueAt(now) : null);
        } else {
            reservation.settle(actor, actorId, claim.log().getLast().words(), now);
            completions.close(reservation, settled, now);
        }
    }
}
