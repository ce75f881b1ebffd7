package dev.madang.rental.cancellation;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.ReservationStatus;
import dev.madang.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a person saw before deciding to call a reservation off.
 *
 * @param status where it stood; null when the form does not say so, and the money alone is compared
 * @param refund what would come back, in won; zero when nothing was paid
 */
public record RefundSeen(@Nullable ReservationStatus status, Won refund) {

    void requireStill(ReservationStatus now, Won refundNow) {
        if (status != null && status != now) {
            throw Refusal.conflict("reservation.conflict." + now);
        }
        if (!refund.equals(refundNow)) {
            throw Refusal.conflict("reservation.conflict.refund-changed", refundNow);
        }
    }
}
