package dev.madang.rental.reservation.web;

import dev.madang.platform.scarce.Scarce;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.occupancy.DaysTaken;
import dev.madang.rental.quote.BookingCards;
import dev.madang.rental.quote.BookingRefused;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.quote.ReservationForm;
import dev.madang.rental.quote.WishAnswers;
import dev.madang.rental.reservation.ReservationRequests;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asking for a listing: the card with its live price, and the request itself. */
@Controller
@RequestMapping("/listings/{listing}/reservations")
class ReservationRequestController {

    private final ReservationRequests requests;
    private final Scarce scarce;
    private final BookingCards cards;

    ReservationRequestController(ReservationRequests requests, Scarce scarce, BookingCards cards) {
        this.requests = requests;
        this.scarce = scarce;
        this.cards = cards;
    }

    @ForEveryone
    @GetMapping
    Answer show(
            @PathVariable UUID listing,
            @ModelAttribute("wish") ReservationForm form,
            BindingResult ignored,
            @Nullable CurrentMember me) {
        return Answer.showing(model -> page(listing, form, me, model)).part("card");
    }

    @ForMembers
    @PostMapping
    Answer ask(
            @PathVariable UUID listing,
            @Valid @ModelAttribute("wish") ReservationForm form,
            BindingResult errors,
            CurrentMember me) {
        return WishAnswers.answer(() -> listing, form, errors, wish -> Links.reservation(ask(wish, form, me.id())))
                .elseShow(model -> page(listing, form, me, model));
    }

    /** A request holds its days until it is answered: who could make any number of them would keep all others out. */
    private UUID ask(BookingRequest wish, ReservationForm form, UUID guest) {
        return scarce.of(wish.listing())
                .by(guest)
                .within("reservation-request")
                .forgiving(BookingRefused.class, DaysTaken.class)
                .once(form.getIdempotencyKey(), wish)
                .run(id -> requests.ask(id, guest, wish, form.seen(wish)));
    }

    /** Shows what was chosen with its price, without asking for it: for browsers that cannot do so by themselves. */
    @ForMembers
    @PostMapping(params = "recalculate")
    Answer recalculate(
            @PathVariable UUID listing,
            @ModelAttribute("wish") ReservationForm form,
            BindingResult unreadable,
            CurrentMember me) {
        return show(listing, form, unreadable, me);
    }

    private String page(UUID listing, ReservationForm form, @Nullable CurrentMember me, Model model) {
        model.addAttribute("booking", cards.toAsk(listing, form, me == null ? null : me.id()));
        return "rental/quote/reservation-form";
    }
}
