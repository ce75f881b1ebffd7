package dev.madang.rental.reservation.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.RefusedForm;
import dev.madang.rental.reservation.ReservationAnswers;
import dev.madang.rental.reservation.page.Inbox;
import dev.madang.rental.reservation.page.ReasonForm;
import dev.madang.rental.reservation.page.ReservationActs;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

    @PostMapping
    String refuse(
            @PathVariable UUID id,
            @Valid @ModelAttribute("reason") ReasonForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        form.require(errors);
        return acts.take(
                id,
                me,
                errors,
                model,
                response,
                "reservation-declined",
                () -> answers.decline(me.id(), id, form.stripped()));
    }

    @HxRequest
    @PostMapping
    String refuseInPlace(
            @PathVariable UUID id,
            @Valid @ModelAttribute("reason") ReasonForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        form.require(errors);
        if (errors.hasErrors()) {
            return RefusedForm.invalid(inbox.showRow(id, me.id(), model), response);
        }
        return inbox.answer(
                id,
                me,
                model,
                response,
                "reservation.inbox.declined",
                () -> answers.decline(me.id(), id, form.stripped()));
    }
}
