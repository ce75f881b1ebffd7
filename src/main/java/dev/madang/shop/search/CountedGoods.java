package dev.madang.shop.search;

import dev.madang.platform.search.PriceBand;
import java.util.List;
import java.util.Map;

/** What a search found, and how many each choice of a filter gives while the others stay as they are. */
public record CountedGoods(
        FoundGoods found, Map<String, Long> themes, Map<String, Long> teams, Map<PriceBand, Long> prices) {

    public static final List<PriceBand> PRICES = PriceBand.all(10_000, 30_000, 50_000, 100_000);
}
