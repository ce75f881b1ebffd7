package dev.madang.platform.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in a list, before or after which a page begins; new rows do not move it.
 *
 * @param rank by what the list is sorted first, or null
 * @param at by what it is sorted then, or null
 * @param id tells rows of the same moment apart
 */
public record Cursor(@Nullable Integer rank, @Nullable Instant at, UUID id) {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public Cursor(UUID id) {
        this(null, null, id);
    }

    public Cursor(Instant at, UUID id) {
        this(null, at, id);
    }

    /** The one an address names; none when it names something else. */
    public static Optional<Cursor> of(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("_", 4);
        try {
            return switch (parts.length) {
                case 1 -> Optional.of(new Cursor(UUID.fromString(parts[0])));
                case 2 -> Optional.of(new Cursor(moment(parts[0]), UUID.fromString(parts[1])));
                case 3 ->
                    Optional.of(new Cursor(Integer.valueOf(parts[0]), moment(parts[1]), UUID.fromString(parts[2])));
                default -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    /** How many columns it is sorted by. */
    int columns() {
        return rank != null ? 3 : at != null ? 2 : 1;
    }

    private static Instant moment(String text) {
        Instant at = Instant.parse(text);
        if (!at.isAfter(EARLIEST) || !at.isBefore(LATEST)) {
            throw new DateTimeException("No moment of ours");
        }
        return at;
    }

    @Override
    public String toString() {
        return Stream.of(rank, at, id)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("_"));
    }
}
