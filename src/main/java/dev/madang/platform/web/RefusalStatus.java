package dev.madang.platform.web;

import dev.madang.platform.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How each kind of {@link Refusal} is answered: the only place that knows. */
public final class RefusalStatus {

    private RefusalStatus() {}

    public static HttpStatus of(Refusal refusal) {
        return switch (refusal.kind()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case GONE -> HttpStatus.GONE;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** Sets the status, and when to ask again. */
    public static void set(Refusal refusal, HttpServletResponse response) {
        response.setStatus(of(refusal).value());
        setRetryAfter(refusal, response);
    }

    static void setRetryAfter(Refusal refusal, HttpServletResponse response) {
        refusal.retryAfter()
                .ifPresent(wait -> response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(wait.plusMillis(999).toSeconds())));
    }
}
