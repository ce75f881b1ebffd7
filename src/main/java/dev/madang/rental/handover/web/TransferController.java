package dev.madang.rental.handover.web;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.handover.TransferDesk;
import dev.madang.rental.handover.TransferRefused;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.ReservationActs;
import dev.madang.rental.reservation.page.ReservationPage;
import dev.madang.rental.reservation.page.ReservationPages;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Recording that the gear changed hands; what was typed comes back with the reservation's page when it cannot be so. */
@ForMembers
@Controller
class TransferController {

    private final TransferDesk desk;
    private final ReservationPages pages;
    private final ReservationActs acts;

    TransferController(TransferDesk desk, ReservationPages pages, ReservationActs acts) {
        this.desk = desk;
        this.pages = pages;
        this.acts = acts;
    }

    @PostMapping("/reservations/{id}/transfers")
    String record(
            @PathVariable UUID id,
            @Valid @ModelAttribute("transfer") TransferForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        ReservationPage.Meetings meetings = pages.of(id, me).meetings();
        TransferKind kind = form.getKind();
        HandOver way = (kind == TransferKind.RETURN ? meetings.giveBack() : meetings.handOver()).way();
        form.require(way, errors);
        if (kind == null || errors.hasErrors()) {
            return acts.again(id, me, model, response);
        }
        try {
            desk.record(me.id(), id, kind, form.report(way));
            return "redirect:/reservations/" + id + "?notice=transfer-recorded";
        } catch (TransferRefused refused) {
            acts.note(refused.objection(), errors);
            return acts.again(id, me, model, response);
        } catch (Refusal refusal) {
            return acts.explain(refusal, id, me, model, response);
        }
    }
}
