package dev.madang.center.finding;

import dev.madang.center.Partnering;
import dev.madang.center.review.CenterRating;
import dev.madang.center.review.ClassReviews;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.MapPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Centres that have what is looked for: by distance where the reader is known to be somewhere, else by the next time. */
@Repository
@Transactional(readOnly = true)
class FoundCenters {

    private static final int CARDS = 20;
    private static final Keyset SOONEST = Keyset.oldestFirst("next", "id");
    private static final Keyset NEAREST = Keyset.oldestFirst("metres", "next", "id");

    private static final String CARD = """
            SELECT * FROM (
              SELECT c.id, c.name, c.region, c.address, c.lat, c.lng, first.begins_at AS next,
                (SELECT photo_id FROM center_photo f WHERE f.center_id = c.id AND f.position = 0) AS cover_id,
                CASE WHEN :placed THEN metres_between(c.lat, c.lng, :lat, :lng) END AS metres
              FROM center c CROSS JOIN LATERAL (
                SELECT min(of_one.begins_at) AS begins_at FROM program p CROSS JOIN LATERAL (
                  SELECT s.begins_at FROM slot s WHERE %s ORDER BY s.begins_at LIMIT 1) of_one
                WHERE %s) first
              WHERE c.open AND %s AND first.begins_at IS NOT NULL AND %s) found
            WHERE coalesce(metres, 0) <= :within %s %s""";

    private static final String TIMES = """
            SELECT t.* FROM center c CROSS JOIN LATERAL (
              SELECT of_one.* FROM program p CROSS JOIN LATERAL (
                SELECT s.id, s.center_id, p.name AS program, s.begins_at, s.price, s.capacity - s.taken AS "left"
                FROM slot s WHERE %s ORDER BY s.begins_at LIMIT 3) of_one
              WHERE %s ORDER BY of_one.begins_at, of_one.id LIMIT 3) t
            WHERE c.id = ANY (:centers) ORDER BY t.begins_at, t.id""";

    private final JdbcClient jdbc;
    private final FittingSlots fitting;
    private final ClassReviews reviews;

    FoundCenters(JdbcClient jdbc, FittingSlots fitting, ClassReviews reviews) {
        this.jdbc = jdbc;
        this.fitting = fitting;
        this.reviews = reviews;
    }

    private record Row(
            UUID id,
            String name,
            String region,
            String address,
            double lat,
            double lng,
            @Nullable UUID cover,
            Instant next,
            @Nullable Integer metres) {

        CenterCard card() {
            return new CenterCard(id, name, region, address, lat, lng, cover, next, metres, null, List.of());
        }
    }

    Slice<CenterCard> page(CenterSearch search, Turn turn) {
        Keyset sorted = search.point().isPresent() ? NEAREST : SOONEST;
        Slice<CenterCard> found = sorted.page(
                        turn,
                        CARDS,
                        (side, order) -> fitting.bind(jdbc.sql(cards(side, order)), search),
                        Rows.of(Row.class),
                        FoundCenters::place)
                .map(Row::card);
        return withTimes(found, search);
    }

    /** How many there are. */
    long count(CenterSearch search) {
        return fitting.bind(jdbc.sql("SELECT count(*) FROM (" + cards("", "") + ")"), search)
                .query(Long.class)
                .single();
    }

    /** Those near a point, or, without one, those with the next times. */
    List<CenterCard> some(@Nullable MapPoint near, int most) {
        var search = near == null ? CenterSearch.ALL : CenterSearch.around(near);
        return page(search, Turn.FIRST).rows().stream().limit(most).toList();
    }

    private Slice<CenterCard> withTimes(Slice<CenterCard> found, CenterSearch search) {
        UUID[] centers = found.rows().stream().map(CenterCard::id).toArray(UUID[]::new);
        Map<UUID, List<CenterCard.Time>> times = centers.length == 0
                ? Map.of()
                : fitting
                        .bind(jdbc.sql(TIMES.formatted(FittingSlots.FITS, FittingSlots.TEACHES)), search)
                        .param("centers", centers)
                        .query(Rows.of(CenterCard.Time.class))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(CenterCard.Time::center));
        Map<UUID, CenterRating> ratings = reviews.ratings(List.of(centers));
        return found.map(card -> card.with(ratings.get(card.id()), times.getOrDefault(card.id(), List.of())));
    }

    private static String cards(String side, String order) {
        return CARD.formatted(
                FittingSlots.FITS, FittingSlots.TEACHES, Partnering.FOR_EVERYBODY, FittingSlots.THERE, side, order);
    }

    private static Cursor place(Row row) {
        return row.card().cursor();
    }
}
