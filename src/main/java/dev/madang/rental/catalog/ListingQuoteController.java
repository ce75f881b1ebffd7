package dev.madang.rental.catalog;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.rental.quote.BookingCards;
import dev.madang.rental.quote.ReservationForm;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The money table of what is chosen, growing while it is chosen. */
@ForEveryone
@Controller
class ListingQuoteController {

    private final BookingCards cards;

    ListingQuoteController(BookingCards cards) {
        this.cards = cards;
    }

    @GetMapping(ListingAddresses.LISTING + "/quote")
    String quote(
            @PathVariable UUID id,
            @ModelAttribute("wish") ReservationForm wish,
            BindingResult unreadable,
            @Nullable CurrentMember me,
            Model model) {
        model.addAttribute("booking", cards.toAsk(id, wish, me == null ? null : me.id()));
        return "rental/quote/reservation-form :: quote";
    }
}
