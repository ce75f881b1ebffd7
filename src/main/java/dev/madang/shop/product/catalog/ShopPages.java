package dev.madang.shop.product.catalog;

import dev.madang.platform.search.Facet;
import dev.madang.platform.search.PriceBand;
import dev.madang.platform.search.SearchAddress;
import dev.madang.platform.search.SearchLink;
import dev.madang.platform.text.Sentences;
import dev.madang.shared.Slugs;
import dev.madang.shared.Won;
import dev.madang.shop.product.Products;
import dev.madang.shop.product.Theme;
import dev.madang.shop.search.CountedGoods;
import dev.madang.shop.search.FoundGoods;
import dev.madang.shop.search.GoodsCriteria;
import dev.madang.shop.search.GoodsSearch;
import dev.madang.shop.search.GoodsSort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in {@link ShopPage}s. */
@Component
class ShopPages {

    private final GoodsSearch goods;
    private final Products products;
    private final WeeklyTop top;
    private final Sentences sentences;

    ShopPages(GoodsSearch goods, Products products, WeeklyTop top, Sentences sentences) {
        this.goods = goods;
        this.products = products;
        this.top = top;
        this.sentences = sentences;
    }

    ShopPage of(ProductSearch search, Locale locale) {
        CountedGoods counted = goods.findCounted(search.criteria());
        FoundGoods found = counted.found();
        return new ShopPage(
                products.inOrder(found.ids()),
                search.isEmpty() && search.number() == 1 ? top.ranked() : List.of(),
                !search.isEmpty(),
                new ShopPage.Filters(
                        themes(search, counted, locale),
                        teams(search, counted, locale),
                        prices(search, counted, locale),
                        inForce(search, locale),
                        sorts(search, locale),
                        found.meant(),
                        found.inPart()),
                paging(search, found));
    }

    private List<SearchLink> themes(ProductSearch search, CountedGoods counted, Locale locale) {
        SearchAddress address = search.address();
        var facet = new Facet<Theme>(
                address.without("theme"),
                theme -> address.with("theme", Slugs.of(theme)),
                theme -> sentences.of(locale, "product.theme." + theme),
                theme -> counted.themes().getOrDefault(theme.name(), 0L));
        return facet.flat(sentences.of(locale, "product.theme.ALL"), List.of(Theme.values()), search.chosenTheme());
    }

    /** Those with the most goods, and the chosen one, whose goods are those that were found. */
    private List<SearchLink> teams(ProductSearch search, CountedGoods counted, Locale locale) {
        SearchAddress address = search.address();
        Stream<String> most = counted.teams().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        String chosen = search.chosenTeam();
        boolean rare = !chosen.isEmpty() && !counted.teams().containsKey(chosen);
        List<String> teams = rare ? Stream.concat(most, Stream.of(chosen)).toList() : most.toList();
        var facet = new Facet<String>(
                address.without("team"),
                team -> address.with("team", team),
                team -> team,
                team -> counted.teams().getOrDefault(team, counted.found().total()));
        return teams.isEmpty()
                ? List.of()
                : facet.flat(sentences.of(locale, "product.theme.ALL"), teams, chosen.isEmpty() ? null : chosen);
    }

    private List<SearchLink> prices(ProductSearch search, CountedGoods counted, Locale locale) {
        SearchAddress address = search.address();
        var facet = new Facet<PriceBand>(
                address.without("from", "to"),
                band -> address.with("from", ProductSearch.digits(band.min()))
                        .with("to", ProductSearch.digits(band.max())),
                band -> price(band.min(), band.max(), locale),
                band -> counted.prices().get(band));
        List<PriceBand> some = CountedGoods.PRICES.stream()
                .filter(band -> counted.prices().getOrDefault(band, 0L) > 0)
                .toList();
        boolean any = search.least() == null && search.most() == null;
        PriceBand chosen = any ? null : new PriceBand(search.least(), search.most());
        return some.isEmpty() ? List.of() : facet.flat(sentences.of(locale, "product.theme.ALL"), some, chosen);
    }

    private List<SearchLink> sorts(ProductSearch search, Locale locale) {
        SearchAddress address = search.address();
        GoodsSort chosen = search.chosenSort();
        var facet = new Facet<GoodsSort>(
                address.without("sort"),
                sort -> address.with("sort", Slugs.of(sort)),
                sort -> sentences.of(locale, "product.sort." + sort),
                sort -> null);
        return facet.flat(
                sentences.of(locale, "product.sort.FIT"),
                List.of(GoodsSort.CHEAPEST, GoodsSort.DEAREST),
                chosen == GoodsSort.FIT ? null : chosen);
    }

    private List<SearchLink> inForce(ProductSearch search, Locale locale) {
        var links = new ArrayList<SearchLink>();
        if (!search.chosenTeam().isEmpty()) {
            links.add(SearchLink.to(search.address().without("team"), search.chosenTeam()));
        }
        if (search.least() != null || search.most() != null) {
            links.add(SearchLink.to(
                    search.address().without("from", "to"), price(search.least(), search.most(), locale)));
        }
        return List.copyOf(links);
    }

    private String price(@Nullable Won least, @Nullable Won most, Locale locale) {
        if (most == null) {
            return sentences.of(locale, "product.price.from", Objects.requireNonNull(least));
        }
        return least == null
                ? sentences.of(locale, "product.price.to", most)
                : sentences.of(locale, "product.price.between", least, most);
    }

    private static ShopPage.Paging paging(ProductSearch search, FoundGoods found) {
        int page = search.number();
        int first = (page - 1) * GoodsCriteria.PAGE_SIZE + 1;
        SearchAddress address = search.address();
        return new ShopPage.Paging(
                found.ids().isEmpty()
                        ? null
                        : first + "–" + (first + found.ids().size() - 1) + " / " + found.total(),
                page > 1 ? address.page(Math.min(page - 1, found.pages())).toString() : null,
                page < found.pages() ? address.page(page + 1).toString() : null);
    }
}
