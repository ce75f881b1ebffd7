import java.time.Duration;

/**
 * What a request came to.
 *
 * @param status 0 when there was no answer
 * @param location path and query of where it leads; empty when nowhere
 */
record Answer(int status, String location, String body, Duration took) {

    boolean isDone() {
        return status >= 200 && status < 300 || status == 303 || status == 302;
    }

    /** By a rule: sold out, outbid, typed wrongly, too many. */
    boolean isRefused() {
        return status == 409 || status == 410 || status == 422 || status == 429;
    }

    /** That something is away. */
    boolean isTold() {
        return status == 503;
    }

    boolean isSignedOut() {
        return status == 403 || status == 401 || location.startsWith("/sign-in");
    }
}
