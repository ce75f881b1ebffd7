package dev.madang.rental.favourite;

import static java.util.stream.Collectors.toMap;

import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.ListingCard;
import dev.madang.rental.favourite.Favourites.Favourite;
import dev.madang.rental.search.ListingCards;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a member keeps in mind. */
@ForMembers
@Controller
class FavouritesController {

    private final Favourites favourites;
    private final ListingCards cards;

    FavouritesController(Favourites favourites, ListingCards cards) {
        this.favourites = favourites;
        this.cards = cards;
    }

    @GetMapping("/me/favourites")
    String list(Turn turn, CurrentMember me, Locale locale, Model model) {
        Slice<Favourite> page = favourites.page(me.id(), turn);
        List<UUID> listings = page.rows().stream().map(Favourite::listing).toList();
        model.addAttribute("favourites", page);
        model.addAttribute("hearts", Set.copyOf(listings));
        model.addAttribute("cards", cards.of(listings, locale).stream().collect(toMap(ListingCard::id, card -> card)));
        return "rental/favourite/favourites";
    }
}
