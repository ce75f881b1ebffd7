package dev.madang.platform.web;

import dev.madang.platform.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** The page of a failure: what happened, what was kept, what to do next, and the request's trace id. */
public final class ErrorPage {

    /** The request attribute that may hold the {@link Refusal} to be told. */
    public static final String REFUSAL = ErrorPage.class.getName() + ".refusal";

    private static final Set<Integer> DRAWN = Set.of(400, 403, 404, 409, 410, 413, 429, 500, 503);

    private ErrorPage() {}

    /**
     * The page of the status, or of its family.
     *
     * @param sentence in the reader's language, or null for the usual one of the status
     */
    public static ModelAndView of(HttpStatusCode status, @Nullable String sentence, HttpServletRequest request) {
        String family = status.is5xxServerError() ? "5xx" : "4xx";
        String view = DRAWN.contains(status.value()) ? String.valueOf(status.value()) : family;
        var page = new ModelAndView("error/" + view, status);
        page.addObject("sentence", sentence);
        page.addObject("traceId", request.getAttribute(RequestLog.TRACE_ID));
        return page;
    }
}
