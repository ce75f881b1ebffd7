package dev.madang.rental.cancellation;

import dev.madang.payment.Refunding;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.reservation.CancellationRefund;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The early end of a reservation that the caller has locked and may call off: what comes back of the money is owed to the
 * guest, the days are free, and {@link CalledOff} is told.
 */
@Component
public class EarlyEnds {

    private final Occupancies occupancies;
    private final Refunding refunding;
    private final ApplicationEventPublisher events;

    EarlyEnds(Occupancies occupancies, Refunding refunding, ApplicationEventPublisher events) {
        this.occupancies = occupancies;
        this.refunding = refunding;
        this.events = events;
    }

    /**
     * @param seen what the person saw before deciding, or null when they saw nothing
     * @throws dev.madang.platform.web.Refusal 409 when it is not what the person saw any more
     */
    public void end(Reservation reservation, EarlyEnd off, String reason, @Nullable RefundSeen seen, Instant now) {
        UUID id = reservation.id();
        requireStill(seen, reservation, off, now);
        Optional<CancellationRefund> refund = off.refund(reservation, now);
        refund.ifPresent(back -> refunding.refund(ReservationPayable.KIND, id, back.total(), off.refundReason()));
        reservation.callOff(off.step(), off.by(), off.member(), reason, now);
        occupancies.free(id);
        Won kept = refund.map(CancellationRefund::kept).orElse(Won.ZERO);
        events.publishEvent(new CalledOff(id, reservation.hostId(), off.by(), kept, now));
    }

    /** @throws dev.madang.platform.web.Refusal 409 when it is not what the person saw any more */
    public static void requireStill(@Nullable RefundSeen seen, Reservation reservation, EarlyEnd off, Instant now) {
        if (seen != null) {
            seen.requireStill(
                    reservation.statusAt(now),
                    off.refund(reservation, now).map(CancellationRefund::total).orElse(Won.ZERO));
        }
    }
}
