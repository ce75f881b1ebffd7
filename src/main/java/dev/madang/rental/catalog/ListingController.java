package dev.madang.rental.catalog;

import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.rental.Links;
import dev.madang.rental.quote.ReservationForm;
import dev.madang.rental.seen.SeenListings;
import dev.madang.shared.TypedDays;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One listing. What is chosen so far stands in the address: days, units, options, ways, and the month shown. */
@ForEveryone
@Controller
class ListingController {

    private final ListingPages pages;
    private final SeenListings seen;
    private final PublicAddress address;
    private final MapTiles tiles;

    ListingController(ListingPages pages, SeenListings seen, PublicAddress address, MapTiles tiles) {
        this.pages = pages;
        this.seen = seen;
        this.address = address;
        this.tiles = tiles;
    }

    @GetMapping(ListingAddresses.LISTING)
    String show(
            @PathVariable UUID id,
            @ModelAttribute("wish") ReservationForm wish,
            BindingResult unreadable,
            @RequestParam(defaultValue = "") String month,
            @Nullable CurrentMember me,
            Locale locale,
            Model model) {
        pages.show(id, wish, month(month), me, locale, model);
        if (me != null) {
            seen.note(me.id(), id);
        }
        model.addAttribute("tiles", tiles);
        model.addAttribute("canonical", address.of(Links.listing(id)));
        return "rental/catalog/listing";
    }

    @HxRequest
    @GetMapping(ListingAddresses.LISTING)
    String turnMonths(
            @PathVariable UUID id,
            @ModelAttribute("wish") ReservationForm wish,
            BindingResult unreadable,
            @RequestParam(defaultValue = "") String month,
            @Nullable CurrentMember me,
            Locale locale,
            Model model) {
        show(id, wish, unreadable, month, me, locale, model);
        return "rental/catalog/listing :: calendar";
    }

    private static @Nullable YearMonth month(String text) {
        return TypedDays.month(text).orElse(null);
    }
}
