package dev.madang.rental.reservation;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.rental.extension.Extension;
import dev.madang.rental.extension.Extensions;
import dev.madang.rental.occupancy.Occupancies;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds that were not answered or not paid in time: written down as expired, their days given back. */
@Component
public class OverdueHolds {

    private final Reservations reservations;
    private final Extensions extensions;
    private final Occupancies occupancies;
    private final Sweep sweep;
    private final Clock clock;

    OverdueHolds(Reservations reservations, Extensions extensions, Occupancies occupancies, Sweep sweep, Clock clock) {
        this.reservations = reservations;
        this.extensions = extensions;
        this.occupancies = occupancies;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Ends them all, each in a transaction of its own. */
    public JobResult end() {
        return sweep.each(
                "Reservation",
                reservations.overdue(clock.instant()),
                id -> reservations.lock(id).map(this::endIfStillOverdue).orElse(false));
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
        List<Extension> unpaid = extensions.lockOverdue(listing, clock.instant());
        unpaid.forEach(this::endIfStillOverdue);
        return !overdue.isEmpty() || !unpaid.isEmpty();
    }

    private void endIfStillOverdue(Extension extension) {
        if (extension.isOverdue(clock.instant())) {
            extension.end();
            occupancies.freeExtension(extension.id());
        }
    }

    private boolean endIfStillOverdue(Reservation reservation) {
        Instant now = clock.instant();
        boolean overdue = reservation.isOverdue(now);
        if (overdue) {
            reservation.expire(now);
            occupancies.free(reservation.id());
        }
        return overdue;
    }
}
