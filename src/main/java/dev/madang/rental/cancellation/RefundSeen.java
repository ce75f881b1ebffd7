package dev.madang.rental.cancellation;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.ReservationStatus;
import dev.madang.shared.Won;

/**
 * What a person saw before deciding to call a reservation off.
 *
 * @param refund what would come back, in won; zero when nothing was paid
 */
public record RefundSeen(ReservationStatus status, Won refund) {

    void requireStill(ReservationStatus now, Won refundNow) {
        if (status != now) {
            throw Refusal.conflict("reservation.conflict." + now);
        }
        if (!refund.equals(refundNow)) {
            throw Refusal.conflict("reservation.conflict.refund-changed", refundNow);
        }
    }
}
