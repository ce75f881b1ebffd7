package dev.madang.platform.fetch;

import java.time.Duration;

/**
 * What a foreign server may cost.
 *
 * @param bytes of an answer, before and after unpacking
 * @param connect until a connection stands
 * @param whole until the last byte of the last answer is here, the name's addresses and redirects included
 * @param redirects followed
 */
public record FetchLimits(int bytes, Duration connect, Duration whole, int redirects) {

    public static final FetchLimits ORDINARY =
            new FetchLimits(1 << 20, Duration.ofSeconds(5), Duration.ofSeconds(10), 3);
}
