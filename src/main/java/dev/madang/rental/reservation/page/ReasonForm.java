package dev.madang.rental.reservation.page;

import dev.madang.platform.text.Written;
import org.springframework.validation.BindingResult;

/** Why somebody declines or cancels, in their own words. */
public class ReasonForm {

    @Written(most = 500)
    private String reason = "";

    /** Where the other side must be told why. */
    public void require(BindingResult errors) {
        if (reason.isBlank()) {
            errors.rejectValue("reason", "reservation.reason.missing");
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
