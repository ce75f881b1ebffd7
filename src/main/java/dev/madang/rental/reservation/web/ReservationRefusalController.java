package dev.madang.rental.reservation.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.reservation.ReservationAnswers;
import dev.madang.rental.reservation.page.Inbox;
import dev.madang.rental.reservation.page.ReasonForm;
import dev.madang.rental.reservation.page.ReservationActs;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@ForMembers
@Controller
@RequestMapping("/reservations/{id}/refusal")
class ReservationRefusalController {

    private final ReservationAnswers answers;
    private final ReservationActs acts;
    private final Inbox inbox;

    ReservationRefusalController(ReservationAnswers answers, ReservationActs acts, Inbox inbox) {
        this.answers = answers;
        this.acts = acts;
        this.inbox = inbox;
    }

    /** On the reservation's page, or in the inbox by htmx. */
    @PostMapping
    Answer refuse(
            @PathVariable UUID id,
            @Valid @ModelAttribute("reason") ReasonForm form,
            BindingResult errors,
            CurrentMember me) {
        form.require(errors);
        return inbox.inPlace(
                id,
                me.id(),
                "reservation.inbox.declined",
                acts.take(id, me, "reservation-declined", () -> answers.decline(me.id(), id, form.getReason()))
                        .ofPart(errors));
    }
}
