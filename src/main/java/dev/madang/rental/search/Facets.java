package dev.madang.rental.search;

import dev.madang.platform.search.PriceBand;
import dev.madang.rental.listing.HandOver;
import java.util.List;
import java.util.Map;

/**
 * How many listings each choice of a filter gives while all other filters stay as they are.
 *
 * @param categories by code, both levels
 * @param regions by code, 시/도 and 시/군/구
 */
public record Facets(
        Map<String, Long> categories,
        Map<String, Long> regions,
        Map<PriceBand, Long> prices,
        Map<HandOver, Long> handOvers) {

    /** Of a day. */
    public static final List<PriceBand> PRICES = PriceBand.all(5_000, 10_000, 20_000, 30_000, 50_000);

    public long ofCategory(String code) {
        return categories.getOrDefault(code, 0L);
    }

    public long ofRegion(String code) {
        return regions.getOrDefault(code, 0L);
    }

    public long ofPrice(PriceBand band) {
        return prices.getOrDefault(band, 0L);
    }

    public long ofHandOver(HandOver way) {
        return handOvers.getOrDefault(way, 0L);
    }
}
