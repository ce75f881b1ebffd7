package dev.madang.center.finding;

import dev.madang.center.Kind;
import dev.madang.center.Partnering;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Centres that have what is looked for: by distance where the reader is known to be somewhere, else by the next time. */
@Repository
@Transactional(readOnly = true)
class FoundCenters {

    private static final int CARDS = 20;
    private static final Keyset SOONEST = Keyset.oldestFirst("next", "id");
    private static final Keyset NEAREST = Keyset.oldestFirst("metres", "next", "id");

    /** True of a program that fits: asked before its slots are, of which there are hundreds. */
    private static final String TEACHES = """
            p.center_id = c.id AND (CAST(:kind AS text) IS NULL OR p.kind = :kind)
              AND (:words = '' OR strpos(lower(c.name), lower(:words)) > 0 OR strpos(lower(p.name), lower(:words)) > 0)""";

    /** True of a slot that fits. */
    private static final String FITS = """
            s.program_id = p.id AND s.status = 'OPEN' AND s.begins_at > :now AND s.begins_at >= :from AND s.begins_at < :to
              AND s.price <= :most AND (NOT :free OR s.taken < s.capacity)
              AND extract(hour FROM s.begins_at AT TIME ZONE 'Asia/Seoul') >= :hourFrom
              AND extract(hour FROM s.begins_at AT TIME ZONE 'Asia/Seoul') < :hourTo""";

    private static final String CARD = """
            SELECT * FROM (
              SELECT c.id, c.name, c.region, c.address, first.begins_at AS next,
                (SELECT photo_id FROM center_photo f WHERE f.center_id = c.id AND f.position = 0) AS cover_id,
                CASE WHEN :placed THEN metres_between(c.lat, c.lng, :lat, :lng) END AS metres
              FROM center c CROSS JOIN LATERAL (
                SELECT min(of_one.begins_at) AS begins_at FROM program p CROSS JOIN LATERAL (
                  SELECT s.begins_at FROM slot s WHERE %s ORDER BY s.begins_at LIMIT 1) of_one
                WHERE %s) first
              WHERE c.open AND %s AND first.begins_at IS NOT NULL
                AND (:region = '' OR c.region = :region OR starts_with(c.region, :region || '-'))) found
            WHERE true %s %s""";

    private static final String TIMES = """
            SELECT t.* FROM center c CROSS JOIN LATERAL (
              SELECT of_one.* FROM program p CROSS JOIN LATERAL (
                SELECT s.id, s.center_id, p.name AS program, s.begins_at, s.price, s.capacity - s.taken AS "left"
                FROM slot s WHERE %s ORDER BY s.begins_at LIMIT 3) of_one
              WHERE %s ORDER BY of_one.begins_at, of_one.id LIMIT 3) t
            WHERE c.id = ANY (:centers) ORDER BY t.begins_at, t.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FoundCenters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            String name,
            String region,
            String address,
            @Nullable UUID cover,
            Instant next,
            @Nullable Integer metres) {

        CenterCard card() {
            return new CenterCard(id, name, region, address, cover, next, metres, List.of());
        }
    }

    Slice<CenterCard> page(CenterSearch search, Turn turn) {
        Keyset sorted = search.point().isPresent() ? NEAREST : SOONEST;
        Slice<CenterCard> found = sorted.page(
                        turn,
                        CARDS,
                        (side, order) -> bind(
                                jdbc.sql(CARD.formatted(FITS, TEACHES, Partnering.FOR_EVERYBODY, side, order)), search),
                        Rows.of(Row.class),
                        FoundCenters::place)
                .map(Row::card);
        return withTimes(found, search);
    }

    /** How many there are. */
    long count(CenterSearch search) {
        String found = "SELECT count(*) FROM (" + CARD.formatted(FITS, TEACHES, Partnering.FOR_EVERYBODY, "", "") + ")";
        return bind(jdbc.sql(found), search).query(Long.class).single();
    }

    /** Those near a point, or, without one, those with the next times. */
    List<CenterCard> some(@Nullable MapPoint near, int most) {
        var search = near == null
                ? CenterSearch.ALL
                : new CenterSearch(null, null, null, null, null, null, null, near.lat() + "," + near.lng());
        return page(search, Turn.FIRST).rows().stream().limit(most).toList();
    }

    private Slice<CenterCard> withTimes(Slice<CenterCard> found, CenterSearch search) {
        UUID[] centers = found.rows().stream().map(CenterCard::id).toArray(UUID[]::new);
        Map<UUID, List<CenterCard.Time>> times = centers.length == 0
                ? Map.of()
                : bind(jdbc.sql(TIMES.formatted(FITS, TEACHES)), search)
                        .param("centers", centers)
                        .query(Rows.of(CenterCard.Time.class))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(CenterCard.Time::center));
        return found.map(card -> card.with(times.getOrDefault(card.id(), List.of())));
    }

    private StatementSpec bind(StatementSpec statement, CenterSearch search) {
        Instant now = clock.instant();
        Optional<MapPoint> point = search.point();
        LocalDate day = search.chosenDay();
        TimeOfDay time = search.chosenTime();
        Kind kind = search.chosenKind();
        Integer most = search.mostPasses();
        return statement
                .param("now", now)
                .param("from", day == null ? now : Seoul.beginningOf(day))
                .param("to", Seoul.beginningOf(day == null ? Seoul.dayOf(now).plusYears(1) : day.plusDays(1)))
                .param("most", most == null ? Integer.MAX_VALUE : most)
                .param("free", search.isFree())
                .param("hourFrom", time == null ? 0 : time.from())
                .param("hourTo", time == null ? 24 : time.to())
                .param("kind", kind)
                .param("words", search.words())
                .param("region", search.chosenRegion())
                .param("placed", point.isPresent())
                .param("lat", point.map(MapPoint::lat).orElse(0.0))
                .param("lng", point.map(MapPoint::lng).orElse(0.0));
    }

    private static Cursor place(Row row) {
        return row.card().cursor();
    }
}
