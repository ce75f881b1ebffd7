package dev.madang.rental.search;

import dev.madang.platform.search.PriceBand;
import dev.madang.platform.search.SearchAddress;
import dev.madang.rental.Category;
import dev.madang.rental.listing.HandOver;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Region;
import dev.madang.shared.Won;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for. What is {@code null} does not matter to the searcher.
 *
 * @param q the words as typed, without spaces around; empty for none
 * @param category of either level
 * @param region 시/도 or 시/군/구
 * @param minPrice per day, included: on the days asked for, else the usual price
 * @param maxPrice per day, included
 * @param handOver a way that must be offered
 * @param days on all of which a unit must be free
 * @param near where the searcher is
 * @param radiusKm how far from there at most; never without {@code near}
 * @param page from 1 on
 */
public record ListingCriteria(
        String q,
        @Nullable Category category,
        @Nullable Region region,
        @Nullable Won minPrice,
        @Nullable Won maxPrice,
        @Nullable HandOver handOver,
        @Nullable DayPeriod days,
        @Nullable MapPoint near,
        @Nullable Integer radiusKm,
        ListingSort sort,
        int page) {

    public static final int PAGE_SIZE = 24;

    /** Nothing in particular. */
    public static ListingCriteria all() {
        return of("");
    }

    /** Words alone. */
    public static ListingCriteria of(String q) {
        return new ListingCriteria(q, null, null, null, null, null, null, null, null, ListingSort.FIT, 1);
    }

    /**
     * Nothing in particular, on these days.
     *
     * @param near the closest first; null for the newest first
     */
    public static ListingCriteria freeOn(DayPeriod days, @Nullable MapPoint near) {
        return new ListingCriteria("", null, null, null, null, null, days, near, null, ListingSort.FIT, 1);
    }

    ListingCriteria withoutWords() {
        return new ListingCriteria(
                "", category, region, minPrice, maxPrice, handOver, days, near, radiusKm, sort, page);
    }

    ListingCriteria withoutCategory() {
        return new ListingCriteria(q, null, region, minPrice, maxPrice, handOver, days, near, radiusKm, sort, page);
    }

    ListingCriteria withoutRegion() {
        return new ListingCriteria(q, category, null, minPrice, maxPrice, handOver, days, near, radiusKm, sort, page);
    }

    ListingCriteria withoutPrice() {
        return within(new PriceBand(null, null));
    }

    ListingCriteria within(PriceBand band) {
        return new ListingCriteria(
                q, category, region, band.min(), band.max(), handOver, days, near, radiusKm, sort, page);
    }

    ListingCriteria withoutHandOver() {
        return new ListingCriteria(q, category, region, minPrice, maxPrice, null, days, near, radiusKm, sort, page);
    }

    /** The one address of this search. */
    public SearchAddress address() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", q);
        parameters.put("category", text(category, Category::code));
        parameters.put("region", text(region, Region::code));
        parameters.put("minPrice", text(minPrice, Won::amount));
        parameters.put("maxPrice", text(maxPrice, Won::amount));
        parameters.put("handOver", text(handOver, HandOver::name));
        parameters.put("from", text(days, DayPeriod::from));
        parameters.put("to", text(days, DayPeriod::to));
        parameters.put("near", text(near, point -> point.lat() + "," + point.lng()));
        parameters.put("radiusKm", text(radiusKm, km -> km));
        parameters.put("sort", sort == ListingSort.FIT ? "" : sort.word());
        return SearchAddress.of("/listings", parameters).page(page);
    }

    private static <T> String text(@Nullable T value, Function<T, Object> text) {
        return value == null ? "" : text.apply(value).toString();
    }
}
