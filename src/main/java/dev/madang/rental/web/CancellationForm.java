package dev.madang.rental.web;

import dev.madang.shared.Won;
import org.jspecify.annotations.Nullable;

/** Why somebody cancels, and what they were told would come back. */
class CancellationForm extends ReasonForm {

    private @Nullable Long refund;

    /** What the page showed; null when it showed nothing. */
    @Nullable
    Won shownRefund() {
        return refund == null ? null : Won.of(refund);
    }

    public @Nullable Long getRefund() {
        return refund;
    }

    public void setRefund(@Nullable Long refund) {
        this.refund = refund;
    }
}
