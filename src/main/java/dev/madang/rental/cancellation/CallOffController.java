package dev.madang.rental.cancellation;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Actor;
import dev.madang.rental.Links;
import dev.madang.rental.reservation.CancellationRefund;
import dev.madang.rental.reservation.page.ReservationActs;
import dev.madang.rental.reservation.page.ReservationPage;
import dev.madang.rental.reservation.page.ReservationPages;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
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
    private final String words;

    /** @param words prefix of the page's message keys */
    public CallOffController(ReservationPages pages, ReservationActs acts, String words) {
        this.pages = pages;
        this.acts = acts;
        this.words = words;
    }

    /** What would come back; empty when nothing would, or it is still to be said who did not come. */
    public abstract Optional<CancellationRefund> refund(ReservationPage page, CallOffForm form, CurrentMember me);

    /** Does it; gives the notice that says what happened. */
    public abstract String callOff(UUID id, CallOffForm form, CurrentMember me);

    public abstract boolean needsReason(Actor role);

    /** Once it can no longer be called off so: the reservation, and why. */
    @GetMapping
    public Answer show(
            @PathVariable UUID id,
            @ModelAttribute("callOff") CallOffForm form,
            BindingResult errors,
            CurrentMember me) {
        return orReservation(Answer.showing(model -> page(id, form, me, model)), id, me);
    }

    @PostMapping
    public Answer submit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("callOff") CallOffForm form,
            BindingResult errors,
            CurrentMember me) {
        if (needsReason(pages.of(id, me).role())) {
            form.require(errors);
        }
        Answer done = Answer.to(() -> Links.reservation(id) + "?notice=" + callOff(id, form, me))
                .of(errors)
                .elseShow(model -> page(id, form, me, model));
        return orReservation(done, id, me);
    }

    private Answer orReservation(Answer answer, UUID id, CurrentMember me) {
        return answer.orShow(Links.reservation(id), acts.page(id, me));
    }

    private String page(UUID id, CallOffForm form, CurrentMember me, Model model) {
        ReservationPage page = pages.of(id, me);
        refund(page, form, me).ifPresent(refund -> model.addAttribute("refund", refund));
        model.addAttribute("reservation", page);
        model.addAttribute("words", words);
        model.addAttribute("needsReason", needsReason(page.role()));
        return PAGE;
    }
}
