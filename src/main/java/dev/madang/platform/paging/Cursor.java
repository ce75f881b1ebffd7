package dev.madang.platform.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place in a list, newest first, before or after which a page begins; new rows above do not move it. */
public record Cursor(Instant at, UUID id) {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** The one an address names; none when it names something else. */
    public static Optional<Cursor> of(@Nullable String text) {
        if (text == null || !text.contains("_")) {
            return Optional.empty();
        }
        try {
            String[] parts = text.split("_", 2);
            return Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    .filter(cursor ->
                            cursor.at().isAfter(EARLIEST) && cursor.at().isBefore(LATEST));
        } catch (DateTimeException | IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
