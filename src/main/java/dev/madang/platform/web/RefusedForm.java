package dev.madang.platform.web;

import dev.madang.platform.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;

/** Answers a form that cannot be accepted with the form itself: what was typed, what is wrong, the status. */
public final class RefusedForm {

    private RefusedForm() {}

    /** The form's view with 422, for what its fields got wrong. */
    public static String invalid(String view, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }

    /** The form's view with the refusal's status; its sentence stands above the fields. */
    public static String refused(String view, Refusal refusal, Errors form, HttpServletResponse response) {
        form.reject(refusal.key(), refusal.arguments(), null);
        return refused(view, refusal, response);
    }

    /** The form's view with the refusal's status; its sentence stands at this field. */
    public static String refused(
            String view, Refusal refusal, Errors form, String field, HttpServletResponse response) {
        form.rejectValue(field, refusal.key(), refusal.arguments(), null);
        return refused(view, refusal, response);
    }

    /** The view with the refusal's status and headers, where its sentence stands elsewhere than in a form. */
    public static String refused(String view, Refusal refusal, HttpServletResponse response) {
        RefusalStatus.set(refusal, response);
        return view;
    }
}
