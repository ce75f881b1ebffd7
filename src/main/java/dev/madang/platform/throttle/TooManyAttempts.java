package dev.madang.platform.throttle;

import dev.madang.platform.refusal.Refusal;
import java.time.Duration;
import java.util.Optional;

/** Somebody tried too often. The sentence says in how many minutes the next attempt is let through. */
public class TooManyAttempts extends Refusal {

    private final Limit limit;
    private final Duration wait;

    TooManyAttempts(Limit limit, Duration wait) {
        this("throttle.wait", limit, wait, minutes(wait));
    }

    private TooManyAttempts(String key, Limit limit, Duration wait, Object... arguments) {
        super(Kind.TOO_MANY, key, arguments);
        this.limit = limit;
        this.wait = wait;
    }

    /** The same in the limit's own words: {@code limit.<name>}, given how many attempts there are, and the minutes to wait. */
    public TooManyAttempts inItsOwnWords() {
        return new TooManyAttempts("limit." + limit.name(), limit, wait, limit.attempts(), minutes(wait));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }

    private static long minutes(Duration wait) {
        return wait.plusMinutes(1).minusMillis(1).toMinutes();
    }
}
