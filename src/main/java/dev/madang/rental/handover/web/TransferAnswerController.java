package dev.madang.rental.handover.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.handover.TransferDesk;
import dev.madang.rental.reservation.page.ReasonForm;
import dev.madang.rental.reservation.page.ReservationActs;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Answering what the other side recorded of a transfer, or the lack of it. */
@ForAllMembers
@Controller
class TransferAnswerController {

    private final TransferDesk desk;
    private final ReservationActs acts;

    TransferAnswerController(TransferDesk desk, ReservationActs acts) {
        this.desk = desk;
        this.acts = acts;
    }

    @PostMapping("/reservations/{id}/transfers/{transfer}/confirmation")
    Answer confirm(@PathVariable UUID id, @PathVariable UUID transfer, CurrentMember me) {
        return acts.take(id, me, "transfer-confirmed", () -> desk.confirm(me.id(), id, transfer));
    }

    @PostMapping("/reservations/{id}/transfers/{transfer}/denial")
    Answer deny(
            @PathVariable UUID id,
            @PathVariable UUID transfer,
            @Valid @ModelAttribute("reason") ReasonForm form,
            BindingResult errors,
            CurrentMember me) {
        form.require(errors);
        return acts.take(id, me, "transfer-denied", () -> desk.deny(me.id(), id, transfer, form.getReason()))
                .ofPart(errors);
    }

    @PostMapping("/reservations/{id}/missing-report")
    Answer reportMissing(@PathVariable UUID id, CurrentMember me) {
        return acts.take(id, me, "missing-reported", () -> desk.reportMissing(me.id(), id));
    }
}
