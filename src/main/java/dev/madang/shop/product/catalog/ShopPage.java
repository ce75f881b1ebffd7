package dev.madang.shop.product.catalog;

import dev.madang.platform.search.SearchLink;
import dev.madang.shop.product.ProductCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feeds {@code shop/product/shop}.
 *
 * @param top of the week; none beside a search
 * @param filtered whether something in particular is asked for
 */
record ShopPage(List<ProductCard> cards, List<WeeklyTop.Ranked> top, boolean filtered, Filters filters, Paging paging) {

    /**
     * @param inForce what is asked for beside words and theme, each a way back
     * @param meant what was looked for in place of the words; null for themselves
     * @param inPart whether nothing has all the words
     */
    record Filters(
            List<SearchLink> themes,
            List<SearchLink> teams,
            List<SearchLink> prices,
            List<SearchLink> inForce,
            List<SearchLink> sorts,
            @Nullable String meant,
            boolean inPart) {}

    /** @param place which of how many this page has; null when it has none */
    record Paging(
            @Nullable String place,
            @Nullable String previous,
            @Nullable String next) {}
}
