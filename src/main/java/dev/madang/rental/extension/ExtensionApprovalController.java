package dev.madang.rental.extension;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
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

/** A host who wants to be asked answers on the reservation's page. */
@ForMembers
@Controller
@RequestMapping("/reservations/{id}/extensions/{extension}")
class ExtensionApprovalController {

    private final ExtensionApprovals approvals;
    private final ReservationActs acts;

    ExtensionApprovalController(ExtensionApprovals approvals, ReservationActs acts) {
        this.approvals = approvals;
        this.acts = acts;
    }

    @PostMapping("/approval")
    Answer approve(@PathVariable UUID id, @PathVariable UUID extension, CurrentMember me) {
        return acts.take(id, me, "extension-approved", () -> approvals.grant(me.id(), id, extension));
    }

    @PostMapping("/refusal")
    Answer refuse(
            @PathVariable UUID id,
            @PathVariable UUID extension,
            @Valid @ModelAttribute("reason") ReasonForm form,
            BindingResult errors,
            CurrentMember me) {
        form.require(errors);
        return acts.take(
                        id, me, "extension-declined", () -> approvals.decline(me.id(), id, extension, form.getReason()))
                .of(errors);
    }
}
