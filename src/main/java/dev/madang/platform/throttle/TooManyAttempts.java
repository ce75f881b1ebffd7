package dev.madang.platform.throttle;

import dev.madang.platform.web.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Somebody tried too often. The sentence says in how many minutes the next attempt is let through. */
public class TooManyAttempts extends Refusal {

    private final Duration wait;

    public TooManyAttempts(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS, "throttle.wait", minutes(wait));
        this.wait = wait;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(
                HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
    }

    private static long minutes(Duration wait) {
        return wait.plusMinutes(1).minusMillis(1).toMinutes();
    }
}
