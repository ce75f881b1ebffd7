package dev.madang.rental.catalog;

import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.search.Searched;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.rental.ListingCard;
import dev.madang.rental.catalog.SharedListings.Board;
import dev.madang.rental.favourite.Hearts;
import dev.madang.rental.search.ParsedSearch;
import dev.madang.rental.search.SearchParameters;
import dev.madang.rental.search.SearchParser;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list: what is searched for stands in the address, whole. */
@ForEveryone
@Controller
class ListingsController {

    private final SearchParser reader;
    private final ListingsPages pages;
    private final SharedListings shared;
    private final Hearts hearts;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;

    ListingsController(
            SearchParser reader,
            ListingsPages pages,
            SharedListings shared,
            Hearts hearts,
            PublicAddress address,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.pages = pages;
        this.shared = shared;
        this.hearts = hearts;
        this.address = address;
        this.events = events;
    }

    @GetMapping("/listings")
    String list(
            SearchParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable CurrentMember me,
            Locale locale,
            Model model) {
        ParsedSearch search = reader.read(parameters);
        if (hasEmptyParameter(request) && search.ignored().isEmpty()) {
            return "redirect:" + search.criteria().address();
        }
        if (me != null && !search.criteria().q().isEmpty()) {
            events.publishEvent(new Searched(me.id(), search.criteria().q()));
        }
        Board board = shared.of(search, parameters, locale, request, response);
        model.addAttribute("heading", board.heading());
        model.addAttribute("board", hearts.press(board.html(), me, board.listings()));
        model.addAttribute("canonical", address.of(search.criteria().address().toString()));
        return "rental/catalog/listings";
    }

    @HxRequest
    @GetMapping("/listings")
    String refine(
            SearchParameters parameters,
            @Nullable CurrentMember me,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ParsedSearch search = reader.read(parameters);
        ListingsPage page = pages.of(search, parameters, locale);
        model.addAttribute("page", page);
        model.addAttribute(
                "hearts",
                hearts.of(me, page.found().cards().stream().map(ListingCard::id).toList()));
        response.setHeader("HX-Push-Url", search.criteria().address().toString());
        return "rental/catalog/listings :: results";
    }

    /** Plain forms send the fields that were left empty, too. */
    private static boolean hasEmptyParameter(HttpServletRequest request) {
        return request.getParameterMap().values().stream().anyMatch(values -> values[0].isEmpty());
    }
}
