package dev.madang.platform.throttle;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * How often something may be tried.
 *
 * @param name what is limited; part of the key in Redis
 * @param attempts how many within the window
 * @param window how long an attempt counts
 */
record Limit(String name, int attempts, Duration window) {

    /** @param rate attempts and window, as the settings write them: {@code 30/1d} */
    static Limit of(String name, String rate) {
        int slash = rate.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A limit is written as 30/1d, not as " + rate);
        }
        return new Limit(
                name,
                Integer.parseInt(rate.substring(0, slash)),
                DurationStyle.SIMPLE.parse(rate.substring(slash + 1)));
    }
}
