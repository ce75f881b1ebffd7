package dev.madang.rental.arrangement;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.web.Answer;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.page.ReservationActs;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Proposing how, when and where the gear changes hands, and agreeing to what the other side proposed. */
@ForAllMembers
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
    Answer propose(
            @PathVariable UUID id,
            @Valid @ModelAttribute("proposal") ProposalForm form,
            BindingResult errors,
            CurrentMember me) {
        form.require(errors);
        return acts.take(id, me, "arrangement-proposed", () -> propose(id, me.id(), form.arrangement()))
                .ofPart(errors);
    }

    private void propose(UUID id, UUID me, Arrangement wanted) {
        throttle.count("proposal", me + " " + id, wanted.toString());
        desk.propose(me, id, wanted);
    }

    @PostMapping("/{proposal}/acceptance")
    Answer agree(@PathVariable UUID id, @PathVariable("proposal") UUID seen, CurrentMember me) {
        return acts.take(id, me, "arrangement-agreed", () -> desk.agree(me.id(), id, seen));
    }
}
