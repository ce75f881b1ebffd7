package dev.madang.center.finding;

import dev.madang.platform.paging.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A centre in a list, with the next times that fit what is looked for.
 *
 * @param next when the first of them begins
 * @param metres from where the reader is; null when that was not said
 */
public record CenterCard(
        UUID id,
        String name,
        String region,
        String address,
        @Nullable UUID cover,
        Instant next,
        @Nullable Integer metres,
        List<Time> times) {

    public record Time(UUID id, UUID center, String program, Instant beginsAt, int price, int left) {}

    CenterCard with(List<Time> found) {
        return new CenterCard(id, name, region, address, cover, next, metres, found);
    }

    Cursor cursor() {
        return metres == null ? new Cursor(next, id) : new Cursor(metres, next, id);
    }
}
