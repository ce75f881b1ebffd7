package dev.madang.rental.reservation.due;

import dev.madang.payment.Refunding;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.rental.ReservationCompleted;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a rental, when the deposit goes where it belongs: back to the guest, less what a late return costs and what
 * a claim came to. Unless the host claims, that is 24 hours after the return.
 */
@Component
public class Completions {

    private final Reservations reservations;
    private final Refunding refunding;
    private final ApplicationEventPublisher events;
    private final Sweep sweep;
    private final Clock clock;

    Completions(
            Reservations reservations,
            Refunding refunding,
            ApplicationEventPublisher events,
            Sweep sweep,
            Clock clock) {
        this.reservations = reservations;
        this.refunding = refunding;
        this.events = events;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Completes all whose time to claim has passed, each in a transaction of its own. */
    public JobResult completeDue() {
        return sweep.each("Reservation", reservations.toComplete(clock.instant()), this::complete);
    }

    private boolean complete(UUID id) {
        Instant now = clock.instant();
        return reservations
                .lock(id)
                .filter(reservation -> reservation.isToComplete(now))
                .map(reservation -> {
                    reservation.complete(now);
                    close(reservation, Won.ZERO, now);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Gives the deposit where it belongs and tells that the rental is over. In the transaction in which the reservation, locked, became {@link ReservationStatus#COMPLETED}.
     *
     * @param claimed what the host gets of the deposit for damage, in won
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Reservation reservation, Won claimed, Instant now) {
        Won back = reservation.charge().claimable().minus(claimed);
        refunding.refund(ReservationPayable.KIND, reservation.id(), back, "reservation.refund.deposit");
        events.publishEvent(new ReservationCompleted(
                reservation.id(), reservation.listingId(), reservation.guestId(), reservation.hostId(), claimed, now));
    }
}
