package dev.madang.rental.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Refusal;
import dev.madang.platform.web.Sentences;
import dev.madang.rental.domain.HandOver;
import dev.madang.rental.domain.Objection;
import dev.madang.rental.domain.TransferDesk;
import dev.madang.rental.domain.TransferKind;
import dev.madang.rental.domain.TransferRefused;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Recording that the gear changed hands; what was typed comes back with the reservation's page when it cannot be so. */
@Controller
class TransferController {

    private final TransferDesk desk;
    private final ReservationPages pages;
    private final ReservationActs acts;
    private final Sentences sentences;

    TransferController(TransferDesk desk, ReservationPages pages, ReservationActs acts, Sentences sentences) {
        this.desk = desk;
        this.pages = pages;
        this.acts = acts;
        this.sentences = sentences;
    }

    @PostMapping("/reservations/{id}/transfers")
    String record(
            @PathVariable UUID id,
            @Valid @ModelAttribute("transfer") TransferForm form,
            BindingResult errors,
            @ModelAttribute("reason") ReasonForm unused,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        ReservationPage page = pages.of(id, me);
        TransferKind kind = form.getKind();
        HandOver way = kind == TransferKind.RETURN ? page.giveBack() : page.handOver();
        form.require(way, errors);
        if (kind == null || errors.hasErrors()) {
            return again(id, me, model, response);
        }
        try {
            desk.record(me.id(), id, kind, form.report(way));
            return "redirect:/reservations/" + id + "?notice=transfer-recorded";
        } catch (TransferRefused refused) {
            note(refused.objection(), errors);
            return again(id, me, model, response);
        } catch (Refusal refusal) {
            return acts.explain(refusal, id, me, model, response);
        }
    }

    private String again(UUID id, CurrentMember me, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return acts.show(id, me, model);
    }

    private void note(Objection objection, BindingResult errors) {
        String sentence = sentences.of(objection.key(), objection.arguments().toArray());
        if (objection.field().isEmpty()) {
            errors.reject("refused", sentence);
        } else {
            errors.rejectValue(objection.field(), "refused", sentence);
        }
    }
}
