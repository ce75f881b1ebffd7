package dev.madang.center.finding;

import dev.madang.center.review.CenterRating;
import dev.madang.platform.paging.Cursor;
import dev.madang.shared.MapPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A centre in a list, with the next times that fit what is looked for.
 *
 * @param next when the first of them begins
 * @param rating null while nobody has reviewed it
 * @param metres from where the reader is; null when that was not said
 */
public record CenterCard(
        UUID id,
        String name,
        String region,
        String address,
        double lat,
        double lng,
        @Nullable UUID cover,
        Instant next,
        @Nullable Integer metres,
        @Nullable CenterRating rating,
        List<Time> times) {

    public record Time(UUID id, UUID center, String program, Instant beginsAt, int price, int left) {}

    CenterCard with(@Nullable CenterRating stars, List<Time> found) {
        return new CenterCard(id, name, region, address, lat, lng, cover, next, metres, stars, found);
    }

    MapPoint point() {
        return new MapPoint(lat, lng);
    }

    Cursor cursor() {
        return metres == null ? new Cursor(next, id) : new Cursor(metres, next, id);
    }
}
