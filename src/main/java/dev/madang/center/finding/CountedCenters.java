package dev.madang.center.finding;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.madang.center.Kind;
import dev.madang.center.Partnering;
import dev.madang.platform.pages.ShortLivedCache;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Seoul;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts centres by every filter in one look at the slots of the days in question. A bit of a centre is set for a choice when one of its
 * slots has it and fits all other filters; the centres with a bit are counted. What was looked at is kept for a moment, for everybody
 * wherever they are: how far it is from there is all that differs.
 */
@Repository
class CountedCenters {

    private static final int BYTES = 64;

    private static final String CENTERS = """
            WITH teaches AS MATERIALIZED (
              SELECT p.id, p.center_id, 1 << (array_position(CAST(:kinds AS text[]), p.kind) - 1) AS kind,
                CAST(:kind AS text) IS NULL OR p.kind = :kind AS of_kind
              FROM program p JOIN center c ON c.id = p.center_id
              WHERE c.open AND %s AND %s AND %s),
            offered AS (
              SELECT t.center_id, t.kind, t.of_kind, s.price, s.free, mod(s.hour, 24) AS hour,
                CASE WHEN s.hour < 24 * :days THEN 1 << s.hour / 24 ELSE 0 END AS day,
                s.on_day, mod(s.hour, 24) >= :hourFrom AND mod(s.hour, 24) < :hourTo AS at_time, s.price <= :most AS cheap, s.with_seats
              FROM teaches t CROSS JOIN LATERAL (
                SELECT s.price, s.taken < s.capacity AS free, %s AS on_day, %s AS with_seats,
                  CAST(floor(date_part('epoch', s.begins_at - :today) / 3600) AS int) AS hour
                FROM slot s WHERE s.program_id = t.id AND s.status = 'OPEN' AND s.begins_at > :now AND (%%s) OFFSET 0) s),
            of_center AS (
              SELECT center_id,
                coalesce(bit_or(kind) FILTER (WHERE on_day AND at_time AND cheap AND with_seats), 0) AS kinds,
                coalesce(bit_or(day) FILTER (WHERE of_kind AND at_time AND cheap AND with_seats), 0) AS days,
                coalesce(bit_or(%s) FILTER (WHERE of_kind AND on_day AND cheap AND with_seats), 0) AS times,
                coalesce(min(price) FILTER (WHERE of_kind AND on_day AND at_time AND with_seats), 2147483647) AS price,
                coalesce(bool_or(free) FILTER (WHERE of_kind AND on_day AND at_time AND cheap), false) AS free,
                coalesce(bool_or(of_kind AND on_day AND at_time AND cheap AND with_seats), false) AS fits
              FROM offered GROUP BY center_id)
            SELECT c.lat, c.lng, o.kinds, o.days, o.times, o.price, o.free, o.fits FROM of_center o JOIN center c ON c.id = o.center_id""".formatted(
                    Partnering.FOR_EVERYBODY,
                    FittingSlots.THERE,
                    FittingSlots.NAMED,
                    FittingSlots.ON_DAY,
                    FittingSlots.WITH_SEATS,
                    TimeOfDay.bit("hour"));

    private static final String WEEK = CENTERS.formatted("s.begins_at < :week");
    private static final String BEYOND =
            CENTERS.formatted("s.begins_at < :week OR s.begins_at >= :from AND s.begins_at < :to");

    private final JdbcClient jdbc;
    private final FittingSlots fitting;
    private final ShortLivedCache<Key, List<OfCenter>> kept;

    CountedCenters(JdbcClient jdbc, FittingSlots fitting, @Value("${madang.guest-pages.kept-for}") Duration keptFor) {
        this.jdbc = jdbc;
        this.fitting = fitting;
        this.kept = new ShortLivedCache<>(keptFor, centers -> BYTES * centers.size());
    }

    private record Key(LocalDate today, String search) {}

    /**
     * @param price of the seat that costs least
     * @param fits whether it would be found, wherever it is
     */
    private record OfCenter(
            double lat, double lng, int kinds, int days, int times, int price, boolean free, boolean fits) {

        /** Whether it is so many metres away at most; everything is from nowhere. */
        boolean isWithin(int metres, Optional<MapPoint> point) {
            return point.map(from -> Math.round(from.kilometresTo(new MapPoint(lat, lng)) * 1000) <= metres)
                    .orElse(true);
        }
    }

    CenterFacets facets(CenterSearch search) {
        LocalDate today = fitting.today();
        List<OfCenter> all = kept.get(new Key(today, search.withoutPlace()), () -> look(search, today));
        Optional<MapPoint> point = search.point();
        @Nullable Integer typed = search.mostMetres();
        int within = typed == null ? Integer.MAX_VALUE : typed;
        List<OfCenter> near =
                all.stream().filter(one -> one.isWithin(within, point)).toList();
        List<LocalDate> days =
                today.datesUntil(today.plusDays(FittingSlots.DAYS)).toList();
        return new CenterFacets(
                counted(List.of(Kind.values()), kind -> has(near, one -> isSet(one.kinds(), kind.ordinal()))),
                counted(days, day -> has(near, one -> isSet(one.days(), days.indexOf(day)))),
                counted(List.of(TimeOfDay.values()), time -> has(near, one -> isSet(one.times(), time.ordinal()))),
                counted(CenterFacets.PRICES, most -> has(near, one -> one.price() <= most)),
                has(near, OfCenter::free),
                point.isEmpty()
                        ? Map.of()
                        : counted(
                                CenterFacets.DISTANCES,
                                most -> has(all, one -> one.fits() && one.isWithin(most, point))));
    }

    private List<OfCenter> look(CenterSearch search, LocalDate today) {
        LocalDate week = today.plusDays(FittingSlots.DAYS);
        @Nullable LocalDate day = search.chosenDay();
        boolean beyond = search.isWhenever() || day != null && !day.isBefore(week);
        return fitting.bind(jdbc.sql(beyond ? BEYOND : WEEK), search)
                .param("kinds", Stream.of(Kind.values()).map(Kind::name).toArray(String[]::new))
                .param("today", Seoul.beginningOf(today))
                .param("week", Seoul.beginningOf(week))
                .param("days", FittingSlots.DAYS)
                .query(Rows.of(OfCenter.class))
                .list();
    }

    private static <T> Map<T, Long> counted(List<T> choices, Function<T, Long> count) {
        return choices.stream().collect(toMap(identity(), count, (one, other) -> one, LinkedHashMap::new));
    }

    private static long has(List<OfCenter> centers, Predicate<OfCenter> which) {
        return centers.stream().filter(which).count();
    }

    private static boolean isSet(int bits, int bit) {
        return (bits & 1 << bit) != 0;
    }
}
