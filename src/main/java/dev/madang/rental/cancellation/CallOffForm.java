package dev.madang.rental.cancellation;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.page.ReasonForm;
import dev.madang.shared.Won;
import org.jspecify.annotations.Nullable;

/** Why somebody calls a reservation off, and what the page showed them: where it stood and what would come back. */
public class CallOffForm extends ReasonForm {

    private @Nullable ReservationStatus status;

    private @Nullable Long refund;

    private @Nullable Actor absent;

    /** Null for a caller that was shown neither: there is nothing that could have changed under its eyes. */
    public @Nullable RefundSeen seen() {
        return status == null && refund == null ? null : new RefundSeen(status, Won.of(refund == null ? 0 : refund));
    }

    public @Nullable ReservationStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable ReservationStatus status) {
        this.status = status;
    }

    public @Nullable Long getRefund() {
        return refund;
    }

    public void setRefund(@Nullable Long refund) {
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
