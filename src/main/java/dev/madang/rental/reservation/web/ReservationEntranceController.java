package dev.madang.rental.reservation.web;

import dev.madang.platform.security.ForEveryone;
import dev.madang.rental.quote.BookingAddress;
import dev.madang.rental.quote.ReservationForm;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** From a guest's booking card to signing in, and back to the card as it was filled in. */
@ForEveryone
@Controller
class ReservationEntranceController {

    @GetMapping("/listings/{listing}/reservations/sign-in")
    String signIn(@PathVariable UUID listing, @ModelAttribute("wish") ReservationForm form, BindingResult unreadable) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/sign-in")
                        .queryParam("continue", "{card}")
                        .encode()
                        .buildAndExpand(new BookingAddress(listing, form, null).ofAll())
                        .toUriString();
    }
}
