package dev.madang.rental.reservation.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.reservation.ReservationAnswers;
import dev.madang.rental.reservation.page.Inbox;
import dev.madang.rental.reservation.page.ReservationActs;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@ForMembers
@Controller
@RequestMapping("/reservations/{id}/approval")
class ReservationApprovalController {

    private final ReservationAnswers answers;
    private final ReservationActs acts;
    private final Inbox inbox;

    ReservationApprovalController(ReservationAnswers answers, ReservationActs acts, Inbox inbox) {
        this.answers = answers;
        this.acts = acts;
        this.inbox = inbox;
    }

    /** On the reservation's page, or in the inbox by htmx. */
    @PostMapping
    Answer approve(@PathVariable UUID id, @RequestParam int revision, CurrentMember me) {
        return inbox.inPlace(
                id,
                me.id(),
                "reservation.inbox.approved",
                acts.take(id, me, "reservation-approved", () -> answers.approve(me.id(), id, revision)));
    }
}
