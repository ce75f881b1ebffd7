package dev.madang.rental.reservation.web;

import dev.madang.platform.scarce.Scarce;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.quote.BookingCards;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.quote.ReservationForm;
import dev.madang.rental.quote.WishAnswers;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.ReservationRequests;
import dev.madang.rental.reservation.page.ReservationActs;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changing a request until the host has answered it, in the same card in which it was made. */
@ForMembers
@Controller
@RequestMapping("/reservations/{id}/changes")
class ReservationChangeController {

    private final ReservationRequests requests;
    private final Scarce scarce;
    private final BookingCards cards;
    private final ReservationActs acts;

    ReservationChangeController(ReservationRequests requests, Scarce scarce, BookingCards cards, ReservationActs acts) {
        this.requests = requests;
        this.scarce = scarce;
        this.cards = cards;
        this.acts = acts;
    }

    /** As it was asked for, unless the address names something else; the reservation itself once it is answered. */
    @GetMapping
    Answer show(
            @PathVariable UUID id,
            @ModelAttribute("wish") ReservationForm form,
            BindingResult ignored,
            CurrentMember me) {
        return Answer.showing(model -> page(id, form, me, model))
                .part("card")
                .orShow(Links.reservation(id), acts.page(id, me));
    }

    @PostMapping
    Answer change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("wish") ReservationForm form,
            BindingResult errors,
            CurrentMember me) {
        return WishAnswers.answer(
                        () -> requests.toChange(me.id(), id).listingId(),
                        form,
                        errors,
                        wish -> change(id, wish, form, me))
                .elseShow(model -> page(id, form, me, model))
                .orShow(Links.reservation(id), acts.page(id, me));
    }

    private String change(UUID id, BookingRequest wish, ReservationForm form, CurrentMember me) {
        return scarce.of(wish.listing()).by(me.id()).run(() -> {
            requests.change(me.id(), id, wish, form.seen(wish));
            return Links.reservation(id) + "?notice=reservation-changed";
        });
    }

    private String page(UUID id, ReservationForm form, CurrentMember me, Model model) {
        Reservation request = requests.toChange(me.id(), id);
        if (form.isEmpty()) {
            form.fill(request.wish());
        }
        model.addAttribute("booking", cards.toChange(id, request.listingId(), me.id(), form));
        return "rental/quote/reservation-form";
    }
}
