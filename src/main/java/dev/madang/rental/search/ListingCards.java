package dev.madang.rental.search;

import static java.util.stream.Collectors.toMap;

import dev.madang.platform.rows.Rows;
import dev.madang.platform.search.Highlighter;
import dev.madang.rental.ListingCard;
import dev.madang.rental.ListingCard.YourDays;
import dev.madang.rental.Rating;
import dev.madang.rental.UsualPrice;
import dev.madang.rental.listing.WeeklyDiscount;
import dev.madang.rental.occupancy.FreeDays;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Regions;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Listings as cards. */
@Component
public class ListingCards {

    private final ListingSearch search;
    private final FreeDays freeDays;
    private final Regions regions;
    private final JdbcClient jdbc;
    private final Clock clock;

    ListingCards(ListingSearch search, FreeDays freeDays, Regions regions, JdbcClient jdbc, Clock clock) {
        this.search = search;
        this.freeDays = freeDays;
        this.regions = regions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What can be had on all of these days.
     *
     * @param near the closest to it; null for the newest
     */
    public List<ListingCard> freeOn(DayPeriod days, @Nullable MapPoint near, int most, Locale locale) {
        ListingCriteria criteria = ListingCriteria.freeOn(days, near);
        return of(search.first(criteria, most), criteria, List.of(), locale);
    }

    /** The address of the list of all that can be had on these days. */
    public String addressOfFreeOn(DayPeriod days, @Nullable MapPoint near) {
        return ListingCriteria.freeOn(days, near).address().toString();
    }

    /** The cards of what was found, in its order; of listings that are no longer published there is none. */
    public List<ListingCard> of(FoundListings found, ListingCriteria criteria, Locale locale) {
        return of(found.ids(), criteria, found.understanding().marks(), locale);
    }

    /** The same of these, found otherwise. */
    public List<ListingCard> of(List<UUID> ids, ListingCriteria criteria, Locale locale) {
        return of(ids, criteria, List.of(), locale);
    }

    /** The cards of these listings, in their order; of those that are not published there is none. */
    public List<ListingCard> of(List<UUID> ids, Locale locale) {
        return of(ids, ListingCriteria.all(), List.of(), locale);
    }

    private List<ListingCard> of(List<UUID> ids, ListingCriteria criteria, List<String> marks, Locale locale) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Row> rows = rows(ids, criteria.days());
        Map<UUID, LocalDate> nextFree = criteria.days() == null ? freeDays.nextFree(ids) : Map.of();
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(row -> card(row, criteria, marks, nextFree.get(row.id()), locale))
                .toList();
    }

    private ListingCard card(
            Row row, ListingCriteria criteria, List<String> marks, @Nullable LocalDate nextFree, Locale locale) {
        return new ListingCard(
                row.id(),
                Highlighter.mark(row.title(), marks),
                row.cover(),
                regions.fullName(row.region(), locale),
                criteria.near() == null
                        ? null
                        : criteria.near().kilometresTo(row.point().rounded()),
                new UsualPrice(row.pricePerDay(), row.lowest()),
                row.deposit(),
                row.rating(),
                criteria.days() == null ? null : new YourDays(criteria.days(), row.rent(criteria.days())),
                nextFree != null && nextFree.isAfter(LocalDate.now(clock).plusDays(1)) ? nextFree : null);
    }

    private Map<UUID, Row> rows(List<UUID> ids, @Nullable DayPeriod days) {
        return jdbc
                .sql("""
                        SELECT id, title, cover_id, region, lat AS point_lat, lng AS point_lng, price_per_day, weekly_discount, deposit,
                            rating_count AS rating_reviews, rating_sum AS rating_stars, special.*
                        FROM listing l CROSS JOIN LATERAL (
                            SELECT min(price) AS lowest,
                                coalesce(sum((price - l.price_per_day) * (least(to_day, :to::date) - greatest(from_day, :from::date)))
                                    FILTER (WHERE from_day < :to::date AND to_day > :from::date), 0)::bigint AS special
                            FROM coming_prices(l.id, :today)) special
                        WHERE id = ANY (:ids) AND status = 'PUBLISHED'""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("from", days == null ? null : days.from())
                .param("to", days == null ? null : days.to())
                .param("today", LocalDate.now(clock))
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .collect(toMap(Row::id, row -> row));
    }

    private record Row(
            UUID id,
            String title,
            @Nullable UUID cover,
            String region,
            MapPoint point,
            Won pricePerDay,
            int weeklyDiscount,
            Won deposit,
            Rating rating,
            @Nullable Won lowest,
            Won special) {

        /** What one unit costs on all of these days, which {@code special} was read for. */
        Won rent(DayPeriod days) {
            Won rent = pricePerDay.times(days.days()).plus(special);
            return rent.minus(new WeeklyDiscount(weeklyDiscount).of(rent, days.days()));
        }
    }
}
