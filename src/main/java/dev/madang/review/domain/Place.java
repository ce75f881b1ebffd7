package dev.madang.review.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of a review in its order, before or after which a page begins; new ones do not move it.
 *
 * @param rank by what the order sorts first
 */
public record Place(int rank, Instant at, UUID id) {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** The one an address names; none when it names something else. */
    public static Optional<Place> of(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("_");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                            new Place(Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2])))
                    .filter(place ->
                            place.at().isAfter(Instant.EPOCH) && place.at().isBefore(LATEST));
        } catch (DateTimeException | IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return rank + "_" + at + "_" + id;
    }
}
