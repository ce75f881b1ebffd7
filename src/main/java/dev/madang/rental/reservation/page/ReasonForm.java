package dev.madang.rental.reservation.page;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.validation.BindingResult;

/** Why somebody declines or cancels, in their own words. */
public class ReasonForm {

    @Size(max = 500, message = "{reservation.reason.too-long}")
    @Pattern(regexp = "[^\\x00]*", message = "{reservation.reason.unreadable}")
    private String reason = "";

    /** Where the other side must be told why. */
    public void require(BindingResult errors) {
        if (reason.isBlank()) {
            errors.rejectValue("reason", "reservation.reason.missing");
        }
    }

    public String stripped() {
        return reason.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
