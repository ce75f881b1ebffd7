package dev.madang.platform.ical;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to read one again.
 *
 * @param triedAt when its server was asked last
 * @param problem that it had then, or null
 * @param fullReadAt when it was last read in full, or null
 */
record KeptCalendar(
        UUID id,
        UUID owner,
        String address,
        @Nullable String etag,
        @Nullable String lastModified,
        Instant triedAt,
        @Nullable CalendarProblem problem,
        @Nullable Instant fullReadAt) {

    Fetched known() {
        return new Fetched(null, etag, lastModified);
    }
}
