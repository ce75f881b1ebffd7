package dev.madang.rental.catalog;

import static java.util.stream.Collectors.toMap;

import dev.madang.platform.search.SearchAddress;
import dev.madang.platform.text.Sentences;
import dev.madang.rental.catalog.ListingsPage.Asked;
import dev.madang.rental.catalog.ListingsPage.Found;
import dev.madang.rental.catalog.ListingsPage.Paging;
import dev.madang.rental.search.FoundListings;
import dev.madang.rental.search.ListingCards;
import dev.madang.rental.search.ListingCriteria;
import dev.madang.rental.search.ListingSearch;
import dev.madang.rental.search.ListingSort;
import dev.madang.rental.search.ParsedSearch;
import dev.madang.rental.search.SearchParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the list page of a search. */
@Component
class ListingsPages {

    private final ListingSearch listings;
    private final ListingCards cards;
    private final SearchChoices choices;
    private final Sentences sentences;

    ListingsPages(ListingSearch listings, ListingCards cards, SearchChoices choices, Sentences sentences) {
        this.listings = listings;
        this.cards = cards;
        this.choices = choices;
        this.sentences = sentences;
    }

    ListingsPage of(ParsedSearch search, SearchParameters typed, Locale locale) {
        ListingCriteria criteria = search.criteria();
        FoundListings found = listings.find(criteria);
        return new ListingsPage(
                new Asked(criteria.address(), typed, ignored(search, locale), choices.chips(criteria, locale)),
                new Found(
                        found.understanding(),
                        heading(criteria, found.total(), locale),
                        found.total(),
                        cards.of(found, criteria, locale),
                        found.total() == 0 ? choices.suggestions(criteria, locale) : List.of(),
                        paging(criteria, found)),
                criteria.sort(),
                sorts(criteria),
                choices.filters(criteria, found.facets(), locale));
    }

    private Map<String, String> ignored(ParsedSearch search, Locale locale) {
        return search.ignored().stream()
                .collect(toMap(
                        ParsedSearch.Ignored::parameter,
                        one -> sentences.of(locale, one.sentence()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private String heading(ListingCriteria criteria, long total, Locale locale) {
        if (!criteria.q().isEmpty()) {
            return sentences.of(locale, "search.heading.words", criteria.q(), total);
        }
        return criteria.category() == null
                ? sentences.of(locale, "search.heading", total)
                : sentences.of(
                        locale, "search.heading.category", criteria.category().name(locale), total);
    }

    private static List<ListingSort> sorts(ListingCriteria criteria) {
        return Stream.of(ListingSort.values())
                .filter(sort -> sort != ListingSort.DISTANCE || criteria.near() != null)
                .toList();
    }

    private static Paging paging(ListingCriteria criteria, FoundListings found) {
        var address = criteria.address();
        int page = criteria.page();
        int first = (page - 1) * ListingCriteria.PAGE_SIZE + 1;
        int last = first + found.ids().size() - 1;
        return new Paging(
                first + "–" + last + " / " + found.total(),
                page > 1 ? pageOf(address, Math.min(page - 1, found.pages())) : null,
                page < found.pages() ? pageOf(address, page + 1) : null);
    }

    private static String pageOf(SearchAddress address, int page) {
        return address.with("page", page == 1 ? "" : String.valueOf(page)).toString();
    }
}
