package dev.madang.rental.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Refusal;
import dev.madang.platform.web.Sentences;
import dev.madang.rental.domain.Actor;
import dev.madang.rental.domain.NoShows;
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

/** Saying that the other side did not come: first what would come back, line by line, then doing it. */
@Controller
@RequestMapping("/reservations/{id}/no-show")
class NoShowController {

    private static final String PAGE = "rental/no-show";

    private final NoShows noShows;
    private final ReservationPages pages;
    private final ReservationActs acts;
    private final Sentences sentences;

    NoShowController(NoShows noShows, ReservationPages pages, ReservationActs acts, Sentences sentences) {
        this.noShows = noShows;
        this.pages = pages;
        this.acts = acts;
        this.sentences = sentences;
    }

    /** Once it can no longer be said: the reservation, and why. */
    @GetMapping
    String show(
            @PathVariable UUID id,
            @ModelAttribute("absence") NoShowForm form,
            BindingResult errors,
            @ModelAttribute("reason") ReasonForm unused,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        ReservationPage page = pages.of(id, me);
        model.addAttribute("reservation", page);
        if (page.role() == Actor.ADMIN && form.getAbsent() == null) {
            return PAGE;
        }
        try {
            model.addAttribute("refund", noShows.refund(form.reporter(me), id));
            return PAGE;
        } catch (Refusal refusal) {
            return acts.explain(refusal, id, me, model, response);
        }
    }

    @PostMapping
    String report(
            @PathVariable UUID id,
            @Valid @ModelAttribute("absence") NoShowForm form,
            BindingResult errors,
            @ModelAttribute("reason") ReasonForm unused,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        form.require(errors);
        if (pages.of(id, me).role() == Actor.ADMIN && form.getAbsent() == null) {
            errors.rejectValue("absent", "no-show.missing.absent");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, form, errors, unused, me, model, response);
        }
        try {
            noShows.report(form.reporter(me), id, form.stripped(), form.seen());
            return "redirect:/reservations/" + id + "?notice=no-show-reported";
        } catch (Refusal refusal) {
            errors.reject("refused", sentences.of(refusal.key(), refusal.arguments()));
            response.setStatus(refusal.status().value());
            return show(id, form, errors, unused, me, model, response);
        }
    }
}
