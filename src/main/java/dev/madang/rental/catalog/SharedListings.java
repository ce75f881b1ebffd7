package dev.madang.rental.catalog;

import dev.madang.platform.pages.PageParts;
import dev.madang.platform.pages.ShortLivedCache;
import dev.madang.rental.ListingCard;
import dev.madang.rental.search.ParsedSearch;
import dev.madang.rental.search.SearchParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a search found, as it stands in everyone's page: it holds nothing personal, so it is made once a second for all
 * who search for the same in the same language.
 */
@Component
class SharedListings {

    private final ListingsPages pages;
    private final PageParts parts;
    private final ShortLivedCache<Key, Board> boards;

    SharedListings(ListingsPages pages, PageParts parts, @Value("${madang.guest-pages.kept-for}") Duration keptFor) {
        this.pages = pages;
        this.parts = parts;
        this.boards = new ShortLivedCache<>(keptFor, board -> 2 * board.html().length());
    }

    /**
     * @param listings whose cards are on it
     * @param html of filters and list, {@code rental/catalog/listings :: board}; no heart on it is pressed
     */
    record Board(String heading, List<UUID> listings, String html) {}

    private record Key(String address, Locale locale) {}

    /** A search with something to complain about shows what its searcher typed: that is made for them alone. */
    Board of(
            ParsedSearch search,
            SearchParameters typed,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        return search.ignored().isEmpty()
                ? boards.get(
                        new Key(search.criteria().address().toString(), locale),
                        () -> make(search, typed, locale, request, response))
                : make(search, typed, locale, request, response);
    }

    private Board make(
            ParsedSearch search,
            SearchParameters typed,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        ListingsPage page = pages.of(search, typed, locale);
        return new Board(
                page.found().heading(),
                page.found().cards().stream().map(ListingCard::id).toList(),
                parts.render("rental/catalog/listings :: board", Map.of("page", page), locale, request, response));
    }
}
