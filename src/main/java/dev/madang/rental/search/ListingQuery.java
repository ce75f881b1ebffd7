package dev.madang.rental.search;

import static dev.madang.platform.search.index.Indexed.KEY;
import static dev.madang.rental.search.index.ListingDocument.CATEGORY;
import static dev.madang.rental.search.index.ListingDocument.POINT;
import static dev.madang.rental.search.index.ListingDocument.PRICE;
import static dev.madang.rental.search.index.ListingDocument.PUBLISHED;
import static dev.madang.rental.search.index.ListingDocument.RATING;
import static dev.madang.rental.search.index.ListingDocument.REGION;
import static dev.madang.rental.search.index.ListingDocument.WAY;
import static java.util.stream.Collectors.toMap;

import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.search.index.HierarchicalFacet;
import dev.madang.rental.search.index.ListingDocument;
import dev.madang.shared.MapPoint;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.engine.spatial.DistanceUnit;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.data.Range;

/** Asks the index which listings meet criteria, and how many would meet others. */
final class ListingQuery {

    /** More than there are categories or regions: the counts are complete. */
    private static final int ALL_TERMS = 1000;

    private final SearchSession session;
    private final HierarchicalFacet levels;
    private final InterpretedQuery understanding;
    private final Set<UUID> unavailable;

    /** @param unavailable listings that cannot be had on the days asked for */
    ListingQuery(
            SearchSession session, HierarchicalFacet levels, InterpretedQuery understanding, Set<UUID> unavailable) {
        this.session = session;
        this.levels = levels;
        this.understanding = understanding;
        this.unavailable = unavailable;
    }

    SearchResult<UUID> page(ListingCriteria criteria) {
        return session.search(Listing.class)
                .select(f -> f.id(UUID.class))
                .where(f -> meets(f, criteria))
                .sort(f -> order(f, criteria))
                .fetch((criteria.page() - 1) * ListingCriteria.PAGE_SIZE, ListingCriteria.PAGE_SIZE);
    }

    Facets facets(ListingCriteria criteria) {
        return new Facets(
                levels.sumOfCategories(countBy(CATEGORY, criteria.withoutCategory())),
                levels.sumOfRegions(countBy(REGION, criteria.withoutRegion())),
                prices(criteria.withoutPrice()),
                handOvers(criteria.withoutHandOver()));
    }

    private Map<String, Long> countBy(String field, ListingCriteria criteria) {
        return count(criteria, f -> f.terms().field(field, String.class).maxTermCount(ALL_TERMS));
    }

    private Map<HandOver, Long> handOvers(ListingCriteria criteria) {
        return countBy(WAY, criteria).entrySet().stream()
                .collect(toMap(way -> HandOver.valueOf(way.getKey()), Entry::getValue));
    }

    private Map<PriceBand, Long> prices(ListingCriteria criteria) {
        Map<Range<Long>, Long> counts = count(
                criteria,
                f -> f.range()
                        .field(PRICE, Long.class)
                        .ranges(PriceBand.ALL.stream().map(PriceBand::range).toList()));
        return PriceBand.ALL.stream().collect(toMap(Function.identity(), band -> counts.get(band.range())));
    }

    private <K> Map<K, Long> count(
            ListingCriteria criteria,
            Function<SearchAggregationFactory, ? extends AggregationFinalStep<Map<K, Long>>> counting) {
        AggregationKey<Map<K, Long>> counts = AggregationKey.of("counts");
        return session.search(Listing.class)
                .where(f -> meets(f, criteria))
                .aggregation(counts, counting)
                .fetch(0)
                .aggregation(counts);
    }

    private PredicateFinalStep meets(SearchPredicateFactory f, ListingCriteria criteria) {
        return f.bool(all -> {
            all.must(words(f)).filter(ListingDocument.isPublished(f));
            if (!unavailable.isEmpty()) {
                all.mustNot(f.id().matchingAny(unavailable));
            }
            if (criteria.category() != null) {
                all.filter(f.terms().field(CATEGORY).matchingAny(levels.within(criteria.category())));
            }
            if (criteria.region() != null) {
                all.filter(f.terms().field(REGION).matchingAny(levels.within(criteria.region())));
            }
            if (criteria.minPrice() != null) {
                all.filter(f.range().field(PRICE).atLeast(criteria.minPrice().amount()));
            }
            if (criteria.maxPrice() != null) {
                all.filter(f.range().field(PRICE).atMost(criteria.maxPrice().amount()));
            }
            if (criteria.handOver() != null) {
                all.filter(f.match().field(WAY).matching(criteria.handOver().name()));
            }
            if (criteria.near() != null && criteria.radiusKm() != null) {
                all.filter(within(f, criteria.near(), criteria.radiusKm()));
            }
        });
    }

    private PredicateFinalStep words(SearchPredicateFactory f) {
        var predicates = new TextPredicates(f);
        return switch (understanding.manner()) {
            case NOTHING_ASKED -> f.matchAll();
            case AS_TYPED, AS_MEANT -> predicates.all(understanding.searched());
            case IN_PART -> predicates.some(understanding.searched());
            case NOT_FOUND -> f.matchNone();
        };
    }

    private static PredicateFinalStep within(SearchPredicateFactory f, MapPoint near, int radiusKm) {
        return f.spatial().within().field(POINT).circle(near.lat(), near.lng(), radiusKm, DistanceUnit.KILOMETERS);
    }

    private SortFinalStep order(SearchSortFactory f, ListingCriteria criteria) {
        var order = f.composite();
        switch (criteria.sort()) {
            case FIT -> order.add(fit(f, criteria));
            case PRICE -> order.add(f.field(PRICE));
            case DISTANCE -> order.add(distance(f, criteria));
            case RATING -> order.add(f.field(RATING).desc());
            case NEWEST -> {}
        }
        return order.add(f.field(PUBLISHED).desc()).add(f.field(KEY));
    }

    private SortFinalStep fit(SearchSortFactory f, ListingCriteria criteria) {
        return criteria.near() != null && criteria.q().isEmpty() ? distance(f, criteria) : f.score();
    }

    private static SortFinalStep distance(SearchSortFactory f, ListingCriteria criteria) {
        return criteria.near() == null
                ? f.score()
                : f.distance(POINT, criteria.near().lat(), criteria.near().lng());
    }
}
