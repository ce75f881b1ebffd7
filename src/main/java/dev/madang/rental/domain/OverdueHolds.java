package dev.madang.rental.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds that were not answered or not paid in time: written down as expired, their days given back. */
@Component
public class OverdueHolds {

    private final Reservations reservations;
    private final Occupancies occupancies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OverdueHolds(Reservations reservations, Occupancies occupancies, TransactionTemplate transaction, Clock clock) {
        this.reservations = reservations;
        this.occupancies = occupancies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends them all, each in a transaction of its own. */
    public void end() {
        for (UUID id : reservations.overdue(clock.instant())) {
            transaction.executeWithoutResult(status -> reservations.lock(id).ifPresent(this::endIfStillOverdue));
        }
    }

    /**
     * Ends those of one listing, in the transaction of somebody who wants its days.
     *
     * @return whether any days were given back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean endOf(UUID listing) {
        List<Reservation> overdue = reservations.lockOverdue(listing, clock.instant());
        overdue.forEach(this::endIfStillOverdue);
        return !overdue.isEmpty();
    }

    private void endIfStillOverdue(Reservation reservation) {
        Instant now = clock.instant();
        if (reservation.isOverdue(now)) {
            reservation.expire(now);
            occupancies.free(reservation.id());
        }
    }
}
