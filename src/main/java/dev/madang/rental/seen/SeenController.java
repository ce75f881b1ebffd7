package dev.madang.rental.seen;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.rental.favourite.Hearts;
import dev.madang.rental.search.ListingCards;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What its reader looked at lately: a page, and a row that pages for everyone ask for by themselves. */
@ForEveryone
@Controller
class SeenController {

    private static final String PATH = "/listings/seen";

    private final SeenListings members;
    private final SeenByGuest guests;
    private final ListingCards cards;
    private final Hearts hearts;

    SeenController(SeenListings members, SeenByGuest guests, ListingCards cards, Hearts hearts) {
        this.members = members;
        this.guests = guests;
        this.cards = cards;
        this.hearts = hearts;
    }

    @GetMapping(PATH)
    String list(@Nullable CurrentMember me, HttpServletRequest request, Locale locale, Model model) {
        List<UUID> seen = seen(me, request);
        model.addAttribute("seen", cards.of(seen, locale));
        model.addAttribute("hearts", hearts.of(me, seen));
        return "rental/seen/seen";
    }

    @HxRequest
    @GetMapping(PATH)
    String row(@Nullable CurrentMember me, HttpServletRequest request, Locale locale, Model model) {
        list(me, request, locale, model);
        return "rental/seen/seen :: row";
    }

    /** Of a member also what was seen in this browser before signing in. */
    private List<UUID> seen(@Nullable CurrentMember me, HttpServletRequest request) {
        List<UUID> before = guests.of(request);
        return me == null
                ? before
                : Stream.concat(members.of(me.id()).stream(), before.stream())
                        .distinct()
                        .limit(SeenListings.MOST)
                        .toList();
    }
}
