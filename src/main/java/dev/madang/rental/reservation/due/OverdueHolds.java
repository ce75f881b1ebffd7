package dev.madang.rental.reservation.due;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.rental.occupancy.DaysHolder;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds that were not answered or not paid in time: written down as expired, their days given back. */
@Component
public class OverdueHolds implements DaysHolder {

    private final Reservations reservations;
    private final Occupancies occupancies;
    private final Sweep sweep;
    private final Clock clock;

    OverdueHolds(Reservations reservations, Occupancies occupancies, Sweep sweep, Clock clock) {
        this.reservations = reservations;
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

    @Override
    public boolean endOverdue(UUID listing) {
        List<Reservation> overdue = reservations.lockOverdue(listing, clock.instant());
        overdue.forEach(this::endIfStillOverdue);
        return !overdue.isEmpty();
    }

    private boolean endIfStillOverdue(Reservation reservation) {
        Instant now = clock.instant();
        boolean overdue = reservation.awaited().isOverdue(now);
        if (overdue) {
            reservation.expire(now);
            occupancies.free(reservation.id());
        }
        return overdue;
    }
}
