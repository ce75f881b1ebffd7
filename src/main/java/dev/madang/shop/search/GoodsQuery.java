package dev.madang.shop.search;

import static dev.madang.shop.search.GoodsDocument.CREATED;
import static dev.madang.shop.search.GoodsDocument.PRICE;
import static dev.madang.shop.search.GoodsDocument.SELLER;
import static dev.madang.shop.search.GoodsDocument.TEAM;
import static dev.madang.shop.search.GoodsDocument.THEME;
import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.madang.platform.search.PriceBand;
import dev.madang.platform.search.index.Indexed;
import dev.madang.shop.search.GoodsSearch.Understood;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.data.Range;

/** Asks the index which goods meet criteria, and how many would meet others. */
final class GoodsQuery {

    private static final int MOST_THEMES = 100;
    private static final int MOST_TEAMS = 12;

    private static final AggregationKey<Map<String, Long>> THEMES = AggregationKey.of("themes");
    private static final AggregationKey<Map<String, Long>> TEAMS = AggregationKey.of("teams");
    private static final AggregationKey<Map<Range<Long>, Long>> PRICES = AggregationKey.of("prices");

    private final SearchSession session;
    private final List<String> hidden;
    private final Understood asked;

    /** @param hidden sellers whose goods nobody is shown at this moment */
    GoodsQuery(SearchSession session, List<String> hidden, Understood asked) {
        this.session = session;
        this.hidden = hidden;
        this.asked = asked;
    }

    FoundGoods page(GoodsCriteria criteria) {
        SearchResult<UUID> page = session.search(FindableGoods.class)
                .select(f -> f.id(UUID.class))
                .where(f -> meets(f, criteria))
                .sort(f -> f.composite(order -> {
                    switch (criteria.sort()) {
                        case FIT -> order.add(f.score());
                        case CHEAPEST -> order.add(f.field(PRICE).asc());
                        case DEAREST -> order.add(f.field(PRICE).desc());
                    }
                    order.add(f.field(CREATED).desc()).add(f.field(Indexed.KEY).desc());
                }))
                .fetch((criteria.page() - 1) * GoodsCriteria.PAGE_SIZE, GoodsCriteria.PAGE_SIZE);
        return new FoundGoods(page.hits(), page.total().hitCount(), asked.meant(), asked.inPart());
    }

    CountedGoods counted(GoodsCriteria criteria) {
        Map<Range<Long>, Long> prices = prices(criteria.withoutPrice());
        return new CountedGoods(
                page(criteria),
                terms(THEMES, THEME, criteria.withoutTheme(), MOST_THEMES),
                terms(TEAMS, TEAM, criteria.withoutTeam(), MOST_TEAMS),
                CountedGoods.PRICES.stream()
                        .collect(toMap(identity(), band -> requireNonNull(prices.get(band.range())))));
    }

    private Map<String, Long> terms(
            AggregationKey<Map<String, Long>> key, String field, GoodsCriteria under, int most) {
        return session.search(FindableGoods.class)
                .where(f -> meets(f, under))
                .aggregation(key, f -> f.terms().field(field, String.class).maxTermCount(most))
                .fetch(0)
                .aggregation(key);
    }

    private Map<Range<Long>, Long> prices(GoodsCriteria under) {
        return session.search(FindableGoods.class)
                .where(f -> meets(f, under))
                .aggregation(
                        PRICES,
                        f -> f.range()
                                .field(PRICE, Long.class)
                                .ranges(CountedGoods.PRICES.stream()
                                        .map(PriceBand::range)
                                        .toList()))
                .fetch(0)
                .aggregation(PRICES);
    }

    private PredicateFinalStep meets(SearchPredicateFactory f, GoodsCriteria criteria) {
        return f.bool(all -> {
            all.must(asked.where().apply(f));
            if (!hidden.isEmpty()) {
                all.mustNot(f.terms().field(SELLER).matchingAny(hidden));
            }
            if (criteria.theme() != null) {
                all.filter(f.match().field(THEME).matching(criteria.theme()));
            }
            if (!criteria.team().isEmpty()) {
                all.filter(f.match().field(TEAM).matching(criteria.team()));
            }
            if (criteria.least() != null) {
                all.filter(f.range().field(PRICE).atLeast(criteria.least().amount()));
            }
            if (criteria.most() != null) {
                all.filter(f.range().field(PRICE).atMost(criteria.most().amount()));
            }
        });
    }
}
