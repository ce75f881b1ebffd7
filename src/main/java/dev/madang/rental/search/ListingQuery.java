package dev.madang.rental.search;

import static dev.madang.platform.search.index.Indexed.KEY;
import static dev.madang.rental.search.index.ListingDocument.CATEGORY;
import static dev.madang.rental.search.index.ListingDocument.POINT;
import static dev.madang.rental.search.index.ListingDocument.PRICE;
import static dev.madang.rental.search.index.ListingDocument.PUBLISHED;
import static dev.madang.rental.search.index.ListingDocument.RATING;
import static dev.madang.rental.search.index.ListingDocument.REGION;
import static dev.madang.rental.search.index.ListingDocument.WAY;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.madang.platform.search.PriceBand;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.occupancy.AvailableListings;
import dev.madang.rental.search.index.AvailabilityFilter;
import dev.madang.rental.search.index.HierarchicalFacet;
import dev.madang.rental.search.index.ListingDocument;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Won;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.engine.spatial.DistanceUnit;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.data.Range;
import org.jspecify.annotations.Nullable;

/** Asks the index which listings meet criteria, and how many would meet others. */
final class ListingQuery {

    /** More than there are categories or regions: the counts are complete. */
    private static final int ALL_TERMS = 1000;

    private static final AggregationKey<Map<String, Long>> CATEGORIES = AggregationKey.of("categories");
    private static final AggregationKey<Map<String, Long>> REGIONS = AggregationKey.of("regions");
    private static final AggregationKey<Map<String, Long>> WAYS = AggregationKey.of("ways");
    private static final AggregationKey<Map<Range<Long>, Long>> PRICES = AggregationKey.of("prices");

    private final SearchSession session;
    private final HierarchicalFacet levels;
    private final AvailabilityFilter filter;
    private final InterpretedQuery understanding;
    private final @Nullable AvailableListings available;

    /** @param available what can be had on the days asked for; null when none are */
    ListingQuery(
            SearchSession session,
            HierarchicalFacet levels,
            AvailabilityFilter filter,
            InterpretedQuery understanding,
            @Nullable AvailableListings available) {
        this.session = session;
        this.levels = levels;
        this.filter = filter;
        this.understanding = understanding;
        this.available = available;
    }

    /** The first of what meets the criteria. */
    List<UUID> first(ListingCriteria criteria, int most) {
        return sorted(criteria).fetchHits(most);
    }

    /** Those of these that meet the criteria, in no order. */
    List<UUID> among(List<UUID> ids, ListingCriteria criteria) {
        return session.search(Listing.class)
                .select(f -> f.id(UUID.class))
                .where(f -> f.and(f.id().matchingAny(ids), meets(f, criteria)))
                .fetchHits(ids.size());
    }

    /** A page of what meets the criteria, and the counts beside it: where no filter is set, the index is asked once for all. */
    FoundListings page(ListingCriteria criteria) {
        Map<ListingCriteria, List<Count<?>>> counts = counts(criteria).collect(groupingBy(Count::under));
        SearchResult<UUID> page = counting(sorted(criteria), counts.getOrDefault(criteria, List.of()))
                .fetch((criteria.page() - 1) * ListingCriteria.PAGE_SIZE, ListingCriteria.PAGE_SIZE);
        Map<ListingCriteria, SearchResult<UUID>> results = new HashMap<>(Map.of(criteria, page));
        counts.forEach((under, some) -> results.computeIfAbsent(
                under, any -> counting(matching(under), some).fetch(0)));
        return new FoundListings(page.hits(), page.total().hitCount(), facets(criteria, results), understanding);
    }

    private Stream<Count<?>> counts(ListingCriteria criteria) {
        Stream<Count<?>> counts = Stream.<Count<?>>of(
                new Count<>(CATEGORIES, criteria.withoutCategory(), f -> terms(f, CATEGORY)),
                new Count<>(REGIONS, criteria.withoutRegion(), f -> terms(f, REGION)),
                new Count<>(WAYS, criteria.withoutHandOver(), f -> terms(f, WAY)));
        return available == null
                ? Stream.concat(
                        counts, Stream.<Count<?>>of(new Count<>(PRICES, criteria.withoutPrice(), ListingQuery::prices)))
                : counts;
    }

    private Facets facets(ListingCriteria criteria, Map<ListingCriteria, SearchResult<UUID>> results) {
        Map<String, Long> ways = of(results, criteria.withoutHandOver()).aggregation(WAYS);
        return new Facets(
                levels.sumOfCategories(of(results, criteria.withoutCategory()).aggregation(CATEGORIES)),
                levels.sumOfRegions(of(results, criteria.withoutRegion()).aggregation(REGIONS)),
                ofPrices(criteria, results),
                ways.entrySet().stream().collect(toMap(way -> HandOver.valueOf(way.getKey()), Entry::getValue)));
    }

    /** What days cost that were asked for the index does not know: each band is counted by itself. */
    private Map<PriceBand, Long> ofPrices(ListingCriteria criteria, Map<ListingCriteria, SearchResult<UUID>> results) {
        if (available != null) {
            return Facets.PRICES.stream()
                    .collect(toMap(
                            Function.identity(),
                            band -> matching(criteria.within(band)).fetchTotalHitCount()));
        }
        Map<Range<Long>, Long> prices = of(results, criteria.withoutPrice()).aggregation(PRICES);
        return Facets.PRICES.stream()
                .collect(toMap(Function.identity(), band -> requireNonNull(prices.get(band.range()))));
    }

    private static SearchResult<UUID> of(Map<ListingCriteria, SearchResult<UUID>> results, ListingCriteria under) {
        return requireNonNull(results.get(under));
    }

    /** @param under what the counted listings meet */
    private record Count<T>(
            AggregationKey<T> key,
            ListingCriteria under,
            Function<SearchAggregationFactory, ? extends AggregationFinalStep<T>> counting) {

        SearchQueryOptionsStep<NonStaticMetamodelScope, ?, UUID, ?, ?, ?> addTo(
                SearchQueryOptionsStep<NonStaticMetamodelScope, ?, UUID, ?, ?, ?> query) {
            return query.aggregation(key, counting);
        }
    }

    private SearchQueryOptionsStep<NonStaticMetamodelScope, ?, UUID, ?, ?, ?> sorted(ListingCriteria criteria) {
        return matching(criteria).sort(f -> order(f, criteria));
    }

    private SearchQueryOptionsStep<NonStaticMetamodelScope, ?, UUID, ?, ?, ?> matching(ListingCriteria criteria) {
        return session.search(Listing.class).select(f -> f.id(UUID.class)).where(f -> meets(f, criteria));
    }

    private static SearchQueryOptionsStep<NonStaticMetamodelScope, ?, UUID, ?, ?, ?> counting(
            SearchQueryOptionsStep<NonStaticMetamodelScope, ?, UUID, ?, ?, ?> query, List<Count<?>> counts) {
        for (Count<?> count : counts) {
            query = count.addTo(query);
        }
        return query;
    }

    private static AggregationFinalStep<Map<String, Long>> terms(SearchAggregationFactory f, String field) {
        return f.terms().field(field, String.class).maxTermCount(ALL_TERMS);
    }

    private static AggregationFinalStep<Map<Range<Long>, Long>> prices(SearchAggregationFactory f) {
        return f.range()
                .field(PRICE, Long.class)
                .ranges(Facets.PRICES.stream().map(PriceBand::range).toList());
    }

    private PredicateFinalStep meets(SearchPredicateFactory f, ListingCriteria criteria) {
        return f.bool(all -> {
            all.must(words(f)).filter(ListingDocument.isPublished(f));
            if (available != null) {
                all.filter(filter.of(f, available));
            }
            if (criteria.category() != null) {
                all.filter(f.terms().field(CATEGORY).matchingAny(levels.within(criteria.category())));
            }
            if (criteria.region() != null) {
                all.filter(f.terms().field(REGION).matchingAny(levels.within(criteria.region())));
            }
            if (criteria.minPrice() != null || criteria.maxPrice() != null) {
                all.filter(costing(f, criteria.minPrice(), criteria.maxPrice()));
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
            case IN_PART -> predicates.some(understanding.searched(), understanding.least());
            case NOT_FOUND -> f.matchNone();
        };
    }

    private PredicateFinalStep costing(SearchPredicateFactory f, @Nullable Won least, @Nullable Won most) {
        return available == null
                ? f.range().field(PRICE).range(new PriceBand(least, most).range())
                : filter.costing(f, available, least, most);
    }

    private static PredicateFinalStep within(SearchPredicateFactory f, MapPoint near, int radiusKm) {
        return f.spatial().within().field(POINT).circle(near.lat(), near.lng(), radiusKm, DistanceUnit.KILOMETERS);
    }

    private SortFinalStep order(SearchSortFactory f, ListingCriteria criteria) {
        var order = f.composite();
        switch (criteria.sort()) {
            case FIT -> order.add(fit(f, criteria));
            case PRICE -> order.add(available == null ? f.field(PRICE) : filter.cheapestFirst(f, available));
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
