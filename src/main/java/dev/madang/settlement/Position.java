package dev.madang.settlement;

import java.time.Instant;
import java.util.UUID;

/** How far a source has been read: by the moment of a line, then by its key. */
public record Position(Instant at, UUID key) {

    /** Before the first line of a time. */
    public static Position before(Instant from) {
        return new Position(from, new UUID(0, 0));
    }
}
