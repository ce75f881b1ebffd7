package dev.madang.member.leaving;

import dev.madang.platform.text.Written;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a member says who wants to leave. */
record LeavingForm(
        @Written(most = 500) @Nullable String reason,
        @Nullable String sure,
        @Nullable String password) {

    static final LeavingForm EMPTY = new LeavingForm("", null, null);

    /** A box that has to be ticked. */
    boolean isSure() {
        return "true".equals(sure);
    }

    void check(Errors errors) {
        if (!isSure()) {
            errors.rejectValue("sure", "leaving.sure.missing");
        }
    }

    String typedReason() {
        return Objects.requireNonNullElse(reason, "");
    }

    String typedPassword() {
        return Objects.requireNonNullElse(password, "");
    }
}
