package dev.madang.rental.catalog;

import dev.madang.platform.web.Sentences;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import dev.madang.rental.catalog.ListingsPage.Filters;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.search.Facets;
import dev.madang.rental.search.ListingCriteria;
import dev.madang.rental.search.PriceBand;
import dev.madang.rental.search.SearchAddress;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import dev.madang.shared.Won;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
        var address = SearchAddress.of(criteria);
        return new Filters(
                categories(criteria.category(), address, facets, locale),
                regions(criteria.region(), address, facets, locale),
                prices(criteria, address, facets, locale),
                handOvers(criteria.handOver(), address, facets, locale),
                distances(criteria, address, locale));
    }

    /** What is in force, each with the address without it. */
    List<SearchLink> chips(ListingCriteria criteria, Locale locale) {
        var address = SearchAddress.of(criteria);
        List<SearchLink> chips = new ArrayList<>();
        if (!criteria.q().isEmpty()) {
            chips.add(chip(sentences.of(locale, "search.quoted", criteria.q()), address.without("q")));
        }
        if (criteria.category() != null) {
            chips.add(chip(criteria.category().name(locale), address.without("category")));
        }
        if (criteria.region() != null) {
            chips.add(chip(regions.fullName(criteria.region().code(), locale), address.without("region")));
        }
        if (criteria.minPrice() != null || criteria.maxPrice() != null) {
            chips.add(chip(
                    price(criteria.minPrice(), criteria.maxPrice(), locale), address.without("minPrice", "maxPrice")));
        }
        if (criteria.handOver() != null) {
            chips.add(chip(handOver(criteria.handOver(), locale), address.without("handOver")));
        }
        if (criteria.days() != null) {
            chips.add(chip(sentences.of(locale, "search.days", criteria.days()), address.without("from", "to")));
        }
        if (criteria.near() != null) {
            chips.add(chip(near(criteria.radiusKm(), locale), address.without("near", "radiusKm", "sort")));
        }
        return chips;
    }

    /** Where to go when nothing was found: the search without one of its parts; without parts to leave out any category. */
    List<SearchLink> suggestions(ListingCriteria criteria, Locale locale) {
        List<SearchLink> chips = chips(criteria, locale);
        return chips.size() > 1
                ? chips.stream()
                        .map(chip -> chip(sentences.of(locale, "search.without", chip.label()), chip.href()))
                        .toList()
                : categories.tops().stream()
                        .map(top -> chip(
                                top.name(locale),
                                SearchAddress.of(ListingCriteria.all()).with("category", top.code())))
                        .toList();
    }

    private List<SearchLink> categories(
            @Nullable Category chosen, SearchAddress address, Facets facets, Locale locale) {
        List<SearchLink> choices = new ArrayList<>();
        choices.add(all("search.all.categories", address.without("category"), chosen == null, locale));
        for (Category top : categories.tops()) {
            boolean open = chosen != null && categories.contains(top.code(), chosen.code());
            if (open || facets.ofCategory(top.code()) > 0) {
                choices.add(category(top, chosen, address, facets, locale));
            }
            if (open) {
                categories.under(top.code()).stream()
                        .filter(category -> category.equals(chosen) || facets.ofCategory(category.code()) > 0)
                        .map(category -> category(category, chosen, address, facets, locale))
                        .forEach(choices::add);
            }
        }
        return choices;
    }

    private static SearchLink category(
            Category category, @Nullable Category chosen, SearchAddress address, Facets facets, Locale locale) {
        return new SearchLink(
                category.name(locale),
                address.with("category", category.code()).toString(),
                facets.ofCategory(category.code()),
                category.equals(chosen),
                !category.isTop());
    }

    private List<SearchLink> regions(@Nullable Region chosen, SearchAddress address, Facets facets, Locale locale) {
        List<SearchLink> choices = new ArrayList<>();
        choices.add(all("search.all.regions", address.without("region"), chosen == null, locale));
        for (Region sido : regions.sidos()) {
            boolean open = chosen != null && regions.contains(sido.code(), chosen.code());
            if (open || facets.ofRegion(sido.code()) > 0) {
                choices.add(region(sido, chosen, address, facets, locale));
            }
            if (open) {
                regions.sigungu(sido.code()).stream()
                        .filter(region -> region.equals(chosen) || facets.ofRegion(region.code()) > 0)
                        .map(region -> region(region, chosen, address, facets, locale))
                        .forEach(choices::add);
            }
        }
        return choices;
    }

    private static SearchLink region(
            Region region, @Nullable Region chosen, SearchAddress address, Facets facets, Locale locale) {
        return new SearchLink(
                region.name(locale),
                address.with("region", region.code()).toString(),
                facets.ofRegion(region.code()),
                region.equals(chosen),
                !region.isSido());
    }

    private List<SearchLink> prices(ListingCriteria criteria, SearchAddress address, Facets facets, Locale locale) {
        boolean any = criteria.minPrice() == null && criteria.maxPrice() == null;
        var all = all("search.all.prices", address.without("minPrice", "maxPrice"), any, locale);
        return Stream.concat(
                        Stream.of(all),
                        PriceBand.ALL.stream()
                                .map(band -> new SearchLink(
                                        price(band.min(), band.max(), locale),
                                        address.with("minPrice", digits(band.min()))
                                                .with("maxPrice", digits(band.max()))
                                                .toString(),
                                        facets.ofPrice(band),
                                        band.equals(new PriceBand(criteria.minPrice(), criteria.maxPrice())),
                                        false)))
                .toList();
    }

    private List<SearchLink> handOvers(@Nullable HandOver chosen, SearchAddress address, Facets facets, Locale locale) {
        var all = all("search.all.handOvers", address.without("handOver"), chosen == null, locale);
        return Stream.concat(
                        Stream.of(all),
                        Stream.of(HandOver.values())
                                .map(way -> new SearchLink(
                                        handOver(way, locale),
                                        address.with("handOver", way.name()).toString(),
                                        facets.ofHandOver(way),
                                        way == chosen,
                                        false)))
                .toList();
    }

    /** Only where the reader's place is known. */
    private List<SearchLink> distances(ListingCriteria criteria, SearchAddress address, Locale locale) {
        if (criteria.near() == null) {
            return List.of();
        }
        var any = all("search.all.distances", address.without("radiusKm"), criteria.radiusKm() == null, locale);
        return Stream.concat(
                        Stream.of(any),
                        RADII_KM.stream()
                                .map(km -> new SearchLink(
                                        sentences.of(locale, "search.within", km),
                                        address.with("radiusKm", km.toString()).toString(),
                                        null,
                                        km.equals(criteria.radiusKm()),
                                        false)))
                .toList();
    }

    private SearchLink all(String key, SearchAddress address, boolean chosen, Locale locale) {
        return new SearchLink(sentences.of(locale, key), address.toString(), null, chosen, false);
    }

    private static SearchLink chip(String label, Object href) {
        return new SearchLink(label, href.toString(), null, false, false);
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
