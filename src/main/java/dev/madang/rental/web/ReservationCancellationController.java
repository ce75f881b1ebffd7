package dev.madang.rental.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Refusal;
import dev.madang.platform.web.Sentences;
import dev.madang.rental.domain.Actor;
import dev.madang.rental.domain.ReservationCancellations;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Calling a reservation off: first what would come back, line by line, then doing it. */
@Controller
@RequestMapping("/reservations/{id}/cancellation")
class ReservationCancellationController {

    private static final String PAGE = "rental/reservation-cancellation";

    private final ReservationCancellations cancellations;
    private final ReservationPages pages;
    private final ReservationActs acts;
    private final Sentences sentences;

    ReservationCancellationController(
            ReservationCancellations cancellations, ReservationPages pages, ReservationActs acts, Sentences sentences) {
        this.cancellations = cancellations;
        this.pages = pages;
        this.acts = acts;
        this.sentences = sentences;
    }

    /** Once it can no longer be cancelled: the reservation, and why. */
    @GetMapping
    String show(
            @PathVariable UUID id,
            @ModelAttribute("cancellation") CancellationForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        try {
            cancellations.refund(me.id(), id).ifPresent(refund -> model.addAttribute("refund", refund));
            model.addAttribute("reservation", pages.of(id, me));
            return PAGE;
        } catch (Refusal refusal) {
            return acts.explain(refusal, id, me, model, response);
        }
    }

    @PostMapping
    String cancel(
            @PathVariable UUID id,
            @Valid @ModelAttribute("cancellation") CancellationForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        if (pages.of(id, me).role() == Actor.HOST) {
            form.require(errors);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, form, errors, me, model, response);
        }
        try {
            cancellations.cancel(me.id(), id, form.stripped(), form.seen());
            return "redirect:/reservations/" + id + "?notice=reservation-cancelled";
        } catch (Refusal refusal) {
            errors.reject("refused", sentences.of(refusal.key(), refusal.arguments()));
            response.setStatus(refusal.status().value());
            return show(id, form, errors, me, model, response);
        }
    }
}
