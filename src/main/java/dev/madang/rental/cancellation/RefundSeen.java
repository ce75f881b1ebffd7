package dev.madang.rental.cancellation;

import dev.madang.platform.web.Refusal;
import dev.madang.rental.ReservationStatus;
import dev.madang.shared.Won;
import org.springframework.http.HttpStatus;

/**
 * What a person saw before deciding to call a reservation off.
 *
 * @param refund what would come back, in won; zero when nothing was paid
 */
public record RefundSeen(ReservationStatus status, Won refund) {

    void requireStill(ReservationStatus now, Won refundNow) {
        if (status != now) {
            throw new Refusal(HttpStatus.CONFLICT, "reservation.conflict." + now);
        }
        if (!refund.equals(refundNow)) {
            throw new Refusal(HttpStatus.CONFLICT, "reservation.conflict.refund-changed", refundNow);
        }
    }
}
