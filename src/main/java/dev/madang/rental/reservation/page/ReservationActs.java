package dev.madang.rental.reservation.page;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.RefusedForm;
import dev.madang.platform.web.Sentences;
import dev.madang.rental.reservation.MissingFirst;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.ReservationContents.Contents;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** Takes a step with a reservation and goes back to its page: with a notice, or with the sentence that says why not. */
@Component
public class ReservationActs {

    private static final String PAGE = "rental/reservation/reservation";

    private final ReservationContents contents;
    private final OpenReservations open;
    private final Sentences sentences;

    ReservationActs(ReservationContents contents, OpenReservations open, Sentences sentences) {
        this.contents = contents;
        this.open = open;
        this.sentences = sentences;
    }

    /** The page as it is now, with the form in which a reason is given. */
    public String show(UUID id, CurrentMember me, Model model) {
        Contents reservation = current(id, me);
        if (!model.containsAttribute("reason")) {
            model.addAttribute("reason", new ReasonForm());
        }
        reservation.addTo(model);
        return PAGE;
    }

    /** Whoever looks finds what the clock says, whether or not the job has written it down. */
    private Contents current(UUID id, CurrentMember me) {
        Contents reservation = contents.of(id, me);
        boolean movesByItself = TransferKind.nextAt(reservation.page().status()).isPresent();
        return movesByItself && open.takeDue(id) ? contents.of(id, me) : reservation;
    }

    /**
     * @param form whose errors keep the step from being taken
     * @return the page with what was typed, when there are any; else as below
     */
    public String take(
            UUID id,
            CurrentMember me,
            Errors form,
            Model model,
            HttpServletResponse response,
            String notice,
            Runnable step) {
        return form.hasErrors() ? again(id, me, model, response) : take(id, me, model, response, notice, step);
    }

    /**
     * @param notice shown after the step was taken
     * @return where to go, or the page with the state that the reservation is in now
     * @throws Refusal 404 only
     */
    public String take(
            UUID id, CurrentMember me, Model model, HttpServletResponse response, String notice, Runnable step) {
        try {
            step.run();
            return "redirect:/reservations/" + id + "?notice=" + notice;
        } catch (Refusal refusal) {
            return explain(refusal, id, me, model, response);
        }
    }

    /** The page with the sentence, answered with the refusal's status; or the page on which something has to be said first. */
    public String explain(Refusal refusal, UUID id, CurrentMember me, Model model, HttpServletResponse response) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        if (refusal instanceof MissingFirst missing) {
            return "redirect:" + missing.page();
        }
        model.addAttribute("problem", sentences.of(refusal.key(), refusal.arguments()));
        return RefusedForm.refused(show(id, me, model), refusal, response);
    }

    /** The page with what was typed, answered as a form that cannot be kept. */
    public String again(UUID id, CurrentMember me, Model model, HttpServletResponse response) {
        return RefusedForm.invalid(show(id, me, model), response);
    }

    /** At its field, or at the form as a whole. */
    public void note(Violation objection, BindingResult errors) {
        String sentence = sentences.of(objection.key(), objection.arguments().toArray());
        if (objection.field().isEmpty()) {
            errors.reject("refused", sentence);
        } else {
            errors.rejectValue(objection.field(), "refused", sentence);
        }
    }
}
