package dev.madang.rental.arrangement;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.throttle.Throttle;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.page.ReservationActs;
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

/** Proposing how, when and where the gear changes hands, and agreeing to what the other side proposed. */
@ForMembers
@Controller
@RequestMapping("/reservations/{id}/proposals")
class ProposalController {

    private final ArrangementDesk desk;
    private final ReservationActs acts;
    private final Throttle throttle;

    ProposalController(ArrangementDesk desk, ReservationActs acts, Throttle throttle) {
        this.desk = desk;
        this.acts = acts;
        this.throttle = throttle;
    }

    @PostMapping
    String propose(
            @PathVariable UUID id,
            @Valid @ModelAttribute("proposal") ProposalForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        form.require(errors);
        if (errors.hasErrors()) {
            return acts.again(id, me, model, response);
        }
        try {
            Arrangement wanted = form.arrangement();
            throttle.count("proposal", me.id() + " " + id, wanted.toString());
            desk.propose(me.id(), id, wanted);
            return "redirect:/reservations/" + id + "?notice=arrangement-proposed";
        } catch (ArrangementRefused refused) {
            acts.note(refused.objection(), errors);
            return acts.again(id, me, model, response);
        } catch (Refusal refusal) {
            return acts.explain(refusal, id, me, model, response);
        }
    }

    @PostMapping("/{proposal}/acceptance")
    String agree(
            @PathVariable UUID id,
            @PathVariable("proposal") UUID seen,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        return acts.take(id, me, model, response, "arrangement-agreed", () -> desk.agree(me.id(), id, seen));
    }
}
