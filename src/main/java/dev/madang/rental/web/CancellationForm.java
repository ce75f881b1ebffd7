package dev.madang.rental.web;

import dev.madang.rental.domain.ReservationCancellations.Seen;
import dev.madang.rental.domain.ReservationStatus;
import dev.madang.shared.Won;
import org.jspecify.annotations.Nullable;

/** Why somebody cancels, and what the page showed them: where the reservation stood and what would come back. */
class CancellationForm extends ReasonForm {

    private @Nullable ReservationStatus status;

    private long refund;

    @Nullable
    Seen seen() {
        return status == null ? null : new Seen(status, Won.of(refund));
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
}
