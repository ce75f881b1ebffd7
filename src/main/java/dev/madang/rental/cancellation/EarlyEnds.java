package dev.madang.rental.cancellation;

import dev.madang.payment.Refunding;
import dev.madang.rental.earning.Earnings;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.reservation.CancellationRefund;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The early end of a reservation that the caller has locked and may call off: what comes back of the money is owed to the
 * guest, what is kept is booked for the host, the days are free, and nobody has to answer anything any more.
 */
@Component
public class EarlyEnds {

    private final Transfers transfers;
    private final Occupancies occupancies;
    private final Refunding refunding;
    private final Earnings earnings;

    EarlyEnds(Transfers transfers, Occupancies occupancies, Refunding refunding, Earnings earnings) {
        this.transfers = transfers;
        this.occupancies = occupancies;
        this.refunding = refunding;
        this.earnings = earnings;
    }

    /**
     * @param seen what the person saw before deciding, or null when they saw nothing
     * @throws dev.madang.platform.web.Refusal 409 when it is not what the person saw any more
     */
    public void end(Reservation reservation, EarlyEnd off, String reason, @Nullable RefundSeen seen, Instant now) {
        UUID id = reservation.id();
        requireStill(seen, reservation, off, now);
        off.refund(reservation, now).ifPresent(back -> {
            refunding.refund(ReservationPayable.KIND, id, back.total(), off.refundReason());
            earnings.bookCancelled(reservation, back.kept(), now);
        });
        reservation.callOff(off.step(), off.by(), off.member(), reason, now);
        transfers.callOff(id, off.by(), now);
        occupancies.free(id);
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
