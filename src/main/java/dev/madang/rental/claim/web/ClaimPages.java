package dev.madang.rental.claim.web;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.claim.Claim;
import dev.madang.rental.claim.ClaimEntry;
import dev.madang.rental.claim.ClaimStatus;
import dev.madang.rental.claim.ClaimStep;
import dev.madang.rental.claim.Claims;
import dev.madang.rental.claim.web.ClaimPage.Line;
import dev.madang.rental.reservation.Reservation;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills in {@link ClaimPage}s. */
@Component
public class ClaimPages {

    private final Claims claims;
    private final Clock clock;

    ClaimPages(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** The claim on this reservation's deposit, if there is one; within the transaction that loaded the reservation. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Optional<ClaimPage> of(Reservation reservation, Actor role) {
        boolean claimed = reservation.log().stream().anyMatch(entry -> entry.to() == ReservationStatus.CLAIMED);
        return claimed
                ? claims.findById(reservation.id()).map(claim -> page(reservation, claim, role))
                : Optional.empty();
    }

    private ClaimPage page(Reservation reservation, Claim claim, Actor role) {
        Instant now = clock.instant();
        ClaimStatus status = claim.statusAt(now);
        Instant due = claim.dueAt(now);
        return new ClaimPage(
                reservation.id(),
                role,
                status,
                reservation.claimable(),
                claim.amount(),
                claim.counter(),
                claim.settledAt(now),
                outcome(claim, status),
                claim.openedAt(),
                due,
                due != null && !due.isAfter(now),
                claim.photos(),
                claim.log().stream().map(ClaimPages::line).toList(),
                open(role, status));
    }

    /** One that was settled by silence may not be written down yet. */
    private static @Nullable ClaimStep outcome(Claim claim, ClaimStatus status) {
        if (status != ClaimStatus.SETTLED) {
            return null;
        }
        String last = claim.log().getLast().step();
        return last.equals(ClaimStep.COUNTER.name()) ? ClaimStep.HOLD : ClaimStep.valueOf(last);
    }

    private static Set<ClaimStep> open(Actor role, ClaimStatus status) {
        var open = EnumSet.allOf(ClaimStep.class);
        open.removeIf(step -> !step.isOpenTo(role, status));
        return open;
    }

    private static Line line(ClaimEntry entry) {
        return new Line(entry.at(), entry.actor(), entry.step(), entry.amount(), entry.words());
    }
}
