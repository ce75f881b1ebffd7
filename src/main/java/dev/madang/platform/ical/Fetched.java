package dev.madang.platform.ical;

import org.jspecify.annotations.Nullable;

/**
 * What a calendar's server answered.
 *
 * @param text the calendar; null when it has not changed since
 * @param etag and {@code lastModified}: as the server said them, to be sent along next time
 */
public record Fetched(
        @Nullable String text,
        @Nullable String etag,
        @Nullable String lastModified) {}
