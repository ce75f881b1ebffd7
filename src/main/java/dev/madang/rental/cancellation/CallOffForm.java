package dev.madang.rental.cancellation;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.page.ReasonForm;
import dev.madang.shared.Won;
import org.jspecify.annotations.Nullable;

/** Why somebody calls a reservation off, and what the page showed them: where it stood and what would come back. */
public class CallOffForm extends ReasonForm {

    private @Nullable ReservationStatus status;

    private long refund;

    private @Nullable Actor absent;

    public RefundSeen seen() {
        return new RefundSeen(status, Won.of(refund));
    }

    public @Nullable ReservationStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable ReservationStatus status) {
        this.status = status;
    }

    public long getRefund() {
        return refund;
    }

    public void setRefund(long refund) {
        this.refund = refund;
    }

    /** Who did not come, for operators; of the two sides it is the other one. */
    public @Nullable Actor getAbsent() {
        return absent;
    }

    public void setAbsent(@Nullable Actor absent) {
        this.absent = absent;
    }
}
