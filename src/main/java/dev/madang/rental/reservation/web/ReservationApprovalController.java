package dev.madang.rental.reservation.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.reservation.ReservationAnswers;
import dev.madang.rental.reservation.page.Inbox;
import dev.madang.rental.reservation.page.ReservationActs;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

    @PostMapping
    String approve(
            @PathVariable UUID id,
            @RequestParam int revision,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        return acts.take(id, me, model, response, "reservation-approved", () -> answers.approve(me.id(), id, revision));
    }

    @HxRequest
    @PostMapping
    String approveInPlace(
            @PathVariable UUID id,
            @RequestParam int revision,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        return inbox.answer(
                id, me, model, response, "reservation.inbox.approved", () -> answers.approve(me.id(), id, revision));
    }
}
