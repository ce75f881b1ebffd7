package dev.madang.rental.cancellation;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.platform.web.Sentences;
import dev.madang.rental.Actor;
import dev.madang.rental.reservation.CancellationRefund;
import dev.madang.rental.reservation.page.ReservationActs;
import dev.madang.rental.reservation.page.ReservationPage;
import dev.madang.rental.reservation.page.ReservationPages;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Calling a reservation off, for whatever reason: first what would come back, line by line, then doing it. */
public abstract class CallOffController {

    private static final String PAGE = "rental/cancellation/call-off";

    private final ReservationPages pages;
    private final ReservationActs acts;
    private final Sentences sentences;
    private final String words;

    /** @param words prefix of the page's message keys */
    public CallOffController(ReservationPages pages, ReservationActs acts, Sentences sentences, String words) {
        this.pages = pages;
        this.acts = acts;
        this.sentences = sentences;
        this.words = words;
    }

    /** What would come back; empty when nothing would, or it is still to be said who did not come. */
    public abstract Optional<CancellationRefund> refund(ReservationPage page, CallOffForm form, CurrentMember me);

    /** Does it; gives the notice that says what happened. */
    public abstract String callOff(UUID id, CallOffForm form, CurrentMember me);

    public abstract boolean needsReason(Actor role);

    /** Once it can no longer be called off so: the reservation, and why. */
    @GetMapping
    public String show(
            @PathVariable UUID id,
            @ModelAttribute("callOff") CallOffForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        try {
            ReservationPage page = pages.of(id, me);
            refund(page, form, me).ifPresent(refund -> model.addAttribute("refund", refund));
            model.addAttribute("reservation", page);
            model.addAttribute("words", words);
            model.addAttribute("needsReason", needsReason(page.role()));
            return PAGE;
        } catch (Refusal refusal) {
            return acts.explain(refusal, id, me, model, response);
        }
    }

    @PostMapping
    public String submit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("callOff") CallOffForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        if (needsReason(pages.of(id, me).role())) {
            form.require(errors);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, form, errors, me, model, response);
        }
        try {
            return "redirect:/reservations/" + id + "?notice=" + callOff(id, form, me);
        } catch (Refusal refusal) {
            errors.reject("refused", sentences.of(refusal.key(), refusal.arguments()));
            RefusalStatus.set(refusal, response);
            return show(id, form, errors, me, model, response);
        }
    }
}
