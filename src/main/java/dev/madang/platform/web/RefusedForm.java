package dev.madang.platform.web;

import dev.madang.platform.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;

/** Answers what cannot be accepted where {@link Answer} does not fit: with the view that says so itself. */
public final class RefusedForm {

    private RefusedForm() {}

    /** The view with the refusal's status and headers, where its sentence stands elsewhere than in a form. */
    public static String refused(String view, Refusal refusal, HttpServletResponse response) {
        RefusalStatus.set(refusal, response);
        return view;
    }
}
