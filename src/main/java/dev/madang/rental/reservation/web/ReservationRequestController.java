package dev.madang.rental.reservation.web;

import dev.madang.platform.scarce.Scarce;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.occupancy.DaysTaken;
import dev.madang.rental.quote.BookingCards;
import dev.madang.rental.quote.BookingRefused;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.quote.ReservationForm;
import dev.madang.rental.quote.WishAnswers;
import dev.madang.rental.reservation.ReservationRequests;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    private static final String PAGE = "rental/quote/reservation-form";
    private static final String CARD = "rental/quote/reservation-form :: card";

    private final ReservationRequests requests;
    private final Scarce scarce;
    private final WishAnswers answers;
    private final BookingCards cards;

    ReservationRequestController(ReservationRequests requests, Scarce scarce, WishAnswers answers, BookingCards cards) {
        this.requests = requests;
        this.scarce = scarce;
        this.answers = answers;
        this.cards = cards;
    }

    @ForEveryone
    @GetMapping
    String show(
            @PathVariable UUID listing,
            @ModelAttribute("wish") ReservationForm form,
            BindingResult ignored,
            @Nullable CurrentMember me,
            Model model) {
        model.addAttribute("booking", cards.toAsk(listing, form, me == null ? null : me.id()));
        return PAGE;
    }

    @HxRequest
    @ForEveryone
    @GetMapping
    String showCard(
            @PathVariable UUID listing,
            @ModelAttribute("wish") ReservationForm form,
            BindingResult ignored,
            @Nullable CurrentMember me,
            Model model) {
        show(listing, form, ignored, me, model);
        return CARD;
    }

    @ForMembers
    @PostMapping
    String ask(
            @PathVariable UUID listing,
            @Valid @ModelAttribute("wish") ReservationForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        return answers.answer(
                        listing,
                        form,
                        errors,
                        response,
                        wish -> "/reservations/" + ask(wish, form.getIdempotencyKey(), me.id()))
                .map(page -> "redirect:" + page)
                .orElseGet(() -> show(listing, form, errors, me, model));
    }

    /** A request holds its days until it is answered: who could make any number of them would keep all others out. */
    private UUID ask(BookingRequest wish, String key, UUID guest) {
        return scarce.of(wish.listing())
                .by(guest)
                .within("reservation-request")
                .forgiving(BookingRefused.class, DaysTaken.class)
                .once(key, wish)
                .run(id -> requests.ask(id, guest, wish));
    }

    /** Shows what was chosen with its price, without asking for it: for browsers that cannot do so by themselves. */
    @ForMembers
    @PostMapping(params = "recalculate")
    String recalculate(
            @PathVariable UUID listing,
            @ModelAttribute("wish") ReservationForm form,
            BindingResult unreadable,
            CurrentMember me,
            Model model) {
        return show(listing, form, unreadable, me, model);
    }

    @HxRequest
    @ForMembers
    @PostMapping
    String askFromCard(
            @PathVariable UUID listing,
            @Valid @ModelAttribute("wish") ReservationForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        String view = ask(listing, form, errors, me, model, response);
        return view.equals(PAGE) ? CARD : view.replace("redirect:", "redirect:htmx:");
    }
}
