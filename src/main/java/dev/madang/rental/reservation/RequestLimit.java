package dev.madang.rental.reservation;

import dev.madang.platform.throttle.Limit;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.throttle.TooManyAttempts;
import dev.madang.platform.web.Refusal;
import dev.madang.rental.occupancy.DaysTaken;
import dev.madang.rental.quote.BookingRefused;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How many requests a guest may make within a day. Each holds its days until it is answered, and that may take a day: who
 * could make any number of them would keep everybody else out.
 */
@Component
public class RequestLimit {

    private final Throttle throttle;
    private final Limit limit;

    RequestLimit(Throttle throttle, @Value("${madang.rental.requests-per-day:30}") int requests) {
        this.throttle = throttle;
        this.limit = new Limit("reservation-request", requests, Duration.ofDays(1));
    }

    /**
     * Makes a request; one for what cannot be had does not count. Not to be called inside a transaction.
     *
     * @param key of the form: what is sent again under the same key counts once
     * @return what the request answers
     * @throws Refusal 429 when there were enough of them already
     */
    public <T> T within(UUID guest, String key, Supplier<T> request) {
        count(guest, key);
        try {
            return request.get();
        } catch (BookingRefused | DaysTaken refused) {
            throttle.takeBack(limit, guest.toString(), key);
            throw refused;
        }
    }

    private void count(UUID guest, String key) {
        try {
            throttle.count(limit, guest.toString(), key);
        } catch (TooManyAttempts enough) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "reservation.refused.too-many", limit.attempts());
        }
    }
}
