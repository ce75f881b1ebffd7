package dev.madang.rental.catalog;

import dev.madang.platform.search.Facet;
import dev.madang.platform.search.PriceBand;
import dev.madang.platform.search.SearchAddress;
import dev.madang.platform.search.SearchLink;
import dev.madang.platform.text.Sentences;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import dev.madang.rental.catalog.ListingsPage.Filters;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.search.Facets;
import dev.madang.rental.search.ListingCriteria;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import dev.madang.shared.Won;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The links of the list page that lead to other searches. */
@Component
class SearchChoices {

    private static final List<Integer> RADII_KM = List.of(3, 5, 10, 30);

    private final Categories categories;
    private final Regions regions;
    private final Sentences sentences;

    SearchChoices(Categories categories, Regions regions, Sentences sentences) {
        this.categories = categories;
        this.regions = regions;
        this.sentences = sentences;
    }

    Filters filters(ListingCriteria criteria, Facets facets, Locale locale) {
        var address = criteria.address();
        return new Filters(
                categories(criteria.category(), address, facets, locale),
                regions(criteria.region(), address, facets, locale),
                prices(criteria, address, facets, locale),
                handOvers(criteria.handOver(), address, facets, locale),
                distances(criteria, address, locale));
    }

    /** What is in force, each with the address without it. */
    List<SearchLink> chips(ListingCriteria criteria, Locale locale) {
        var address = criteria.address();
        List<SearchLink> chips = new ArrayList<>();
        if (!criteria.q().isEmpty()) {
            chips.add(SearchLink.to(address.without("q"), sentences.of(locale, "search.quoted", criteria.q())));
        }
        if (criteria.category() != null) {
            chips.add(SearchLink.to(
                    address.without("category"), criteria.category().name(locale)));
        }
        if (criteria.region() != null) {
            chips.add(SearchLink.to(
                    address.without("region"),
                    regions.fullName(criteria.region().code(), locale)));
        }
        if (criteria.minPrice() != null || criteria.maxPrice() != null) {
            chips.add(SearchLink.to(
                    address.without("minPrice", "maxPrice"), price(criteria.minPrice(), criteria.maxPrice(), locale)));
        }
        if (criteria.handOver() != null) {
            chips.add(SearchLink.to(address.without("handOver"), handOver(criteria.handOver(), locale)));
        }
        if (criteria.days() != null) {
            chips.add(
                    SearchLink.to(address.without("from", "to"), sentences.of(locale, "search.days", criteria.days())));
        }
        if (criteria.near() != null) {
            chips.add(SearchLink.to(address.without("near", "radiusKm", "sort"), near(criteria.radiusKm(), locale)));
        }
        return chips;
    }

    /** Where to go when nothing was found: the search without one of its parts; without parts to leave out any category. */
    List<SearchLink> suggestions(ListingCriteria criteria, Locale locale) {
        List<SearchLink> chips = chips(criteria, locale);
        return chips.size() > 1
                ? chips.stream()
                        .map(chip -> new SearchLink(
                                sentences.of(locale, "search.without", chip.label()), chip.href(), null, false, false))
                        .toList()
                : categories.tops().stream()
                        .map(top -> SearchLink.to(
                                ListingCriteria.all().address().with("category", top.code()), top.name(locale)))
                        .toList();
    }

    private List<SearchLink> categories(
            @Nullable Category chosen, SearchAddress address, Facets facets, Locale locale) {
        return new Facet<Category>(
                        address.without("category"),
                        category -> address.with("category", category.code()),
                        category -> category.name(locale),
                        category -> facets.ofCategory(category.code()))
                .levels(
                        sentences.of(locale, "search.all.categories"),
                        categories.tops(),
                        top -> categories.under(top.code()),
                        chosen);
    }

    private List<SearchLink> regions(@Nullable Region chosen, SearchAddress address, Facets facets, Locale locale) {
        return new Facet<Region>(
                        address.without("region"),
                        region -> address.with("region", region.code()),
                        region -> region.name(locale),
                        region -> facets.ofRegion(region.code()))
                .levels(
                        sentences.of(locale, "search.all.regions"),
                        regions.sidos(),
                        sido -> regions.sigungu(sido.code()),
                        chosen);
    }

    private List<SearchLink> prices(ListingCriteria criteria, SearchAddress address, Facets facets, Locale locale) {
        boolean any = criteria.minPrice() == null && criteria.maxPrice() == null;
        return new Facet<PriceBand>(
                        address.without("minPrice", "maxPrice"),
                        band -> address.with("minPrice", digits(band.min())).with("maxPrice", digits(band.max())),
                        band -> price(band.min(), band.max(), locale),
                        facets::ofPrice)
                .flat(
                        sentences.of(locale, "search.all.prices"),
                        Facets.PRICES,
                        any ? null : new PriceBand(criteria.minPrice(), criteria.maxPrice()));
    }

    private List<SearchLink> handOvers(@Nullable HandOver chosen, SearchAddress address, Facets facets, Locale locale) {
        return new Facet<HandOver>(
                        address.without("handOver"),
                        way -> address.with("handOver", way.name()),
                        way -> handOver(way, locale),
                        facets::ofHandOver)
                .flat(sentences.of(locale, "search.all.handOvers"), List.of(HandOver.values()), chosen);
    }

    /** Only where the reader's place is known. */
    private List<SearchLink> distances(ListingCriteria criteria, SearchAddress address, Locale locale) {
        if (criteria.near() == null) {
            return List.of();
        }
        return new Facet<Integer>(
                        address.without("radiusKm"),
                        km -> address.with("radiusKm", km.toString()),
                        km -> sentences.of(locale, "search.within", km),
                        km -> null)
                .flat(sentences.of(locale, "search.all.distances"), RADII_KM, criteria.radiusKm());
    }

    private String price(@Nullable Won min, @Nullable Won max, Locale locale) {
        if (min == null) {
            return max == null ? "" : sentences.of(locale, "search.price.to", max);
        }
        return max == null
                ? sentences.of(locale, "search.price.from", min)
                : sentences.of(locale, "search.price.between", min, max);
    }

    private String handOver(HandOver way, Locale locale) {
        return sentences.of(locale, "listing.handOver." + way);
    }

    private String near(@Nullable Integer radiusKm, Locale locale) {
        return radiusKm == null
                ? sentences.of(locale, "search.near")
                : sentences.of(locale, "search.near.within", radiusKm);
    }

    private static String digits(@Nullable Won won) {
        return won == null ? "" : String.valueOf(won.amount());
    }
}
