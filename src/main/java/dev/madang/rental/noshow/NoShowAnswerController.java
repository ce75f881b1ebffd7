package dev.madang.rental.noshow;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
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

/** Denying that one did not come, and taking back that the other did not. */
@ForAllMembers
@Controller
@RequestMapping("/reservations/{id}/no-show")
class NoShowAnswerController {

    private final NoShows noShows;
    private final ReservationActs acts;

    NoShowAnswerController(NoShows noShows, ReservationActs acts) {
        this.noShows = noShows;
        this.acts = acts;
    }

    @PostMapping("/denial")
    Answer deny(
            @PathVariable UUID id,
            @Valid @ModelAttribute("reason") ReasonForm form,
            BindingResult errors,
            CurrentMember me) {
        form.require(errors);
        return acts.take(id, me, "no-show-denied", () -> noShows.deny(me.id(), id, form.getReason()))
                .ofPart(errors);
    }

    @PostMapping("/withdrawal")
    Answer takeBack(@PathVariable UUID id, CurrentMember me) {
        return acts.take(id, me, "no-show-taken-back", () -> noShows.takeBack(me.id(), id));
    }
}
