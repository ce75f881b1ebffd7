package dev.madang.rental.reservation.web;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.scarce.Scarce;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.quote.BookingCards;
import dev.madang.rental.quote.ReservationForm;
import dev.madang.rental.quote.WishAnswers;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.ReservationRequests;
import dev.madang.rental.reservation.page.ReservationActs;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    private static final String PAGE = "rental/quote/reservation-form";
    private static final String CARD = "rental/quote/reservation-form :: card";

    private final ReservationRequests requests;
    private final Scarce scarce;
    private final WishAnswers answers;
    private final BookingCards cards;
    private final ReservationActs acts;

    ReservationChangeController(
            ReservationRequests requests,
            Scarce scarce,
            WishAnswers answers,
            BookingCards cards,
            ReservationActs acts) {
        this.requests = requests;
        this.scarce = scarce;
        this.answers = answers;
        this.cards = cards;
        this.acts = acts;
    }

    /** As it was asked for, unless the address names something else; the reservation itself once it is answered. */
    @GetMapping
    String show(
            @PathVariable UUID id,
            @ModelAttribute("wish") ReservationForm form,
            BindingResult ignored,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        try {
            return page(id, form, me, model);
        } catch (Refusal answered) {
            return acts.explain(answered, id, me, model, response);
        }
    }

    @HxRequest
    @GetMapping
    String showCard(
            @PathVariable UUID id,
            @ModelAttribute("wish") ReservationForm form,
            BindingResult ignored,
            CurrentMember me,
            Model model) {
        page(id, form, me, model);
        return CARD;
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("wish") ReservationForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        try {
            return changed(id, form, errors, me, model, response);
        } catch (Refusal answered) {
            return acts.explain(answered, id, me, model, response);
        }
    }

    @HxRequest
    @PostMapping
    String changeFromCard(
            @PathVariable UUID id,
            @Valid @ModelAttribute("wish") ReservationForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        try {
            String view = changed(id, form, errors, me, model, response);
            return view.equals(PAGE) ? CARD : view.replace("redirect:", "redirect:htmx:");
        } catch (Refusal answered) {
            if (answered.kind() != Refusal.Kind.CONFLICT) {
                throw answered;
            }
            return "redirect:htmx:/reservations/" + id;
        }
    }

    private String page(UUID id, ReservationForm form, CurrentMember me, Model model) {
        Reservation request = requests.toChange(me.id(), id);
        if (form.isEmpty()) {
            form.fill(request.wish());
        }
        model.addAttribute("booking", cards.toChange(id, request.listingId(), me.id(), form));
        return PAGE;
    }

    private String changed(
            UUID id,
            ReservationForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        UUID listing = requests.toChange(me.id(), id).listingId();
        return answers.answer(
                        listing,
                        form,
                        errors,
                        response,
                        wish -> scarce.of(listing).by(me.id()).run(() -> {
                            requests.change(me.id(), id, wish);
                            return "/reservations/" + id + "?notice=reservation-changed";
                        }))
                .map(page -> "redirect:" + page)
                .orElseGet(() -> page(id, form, me, model));
    }
}
