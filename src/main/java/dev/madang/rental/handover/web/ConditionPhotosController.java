package dev.madang.rental.handover.web;

import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.PhotoRoom;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.handover.ConditionPhotos;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.ReservationActs;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Photos of the condition in which the gear changed hands. */
@ForMembers
@Controller
@RequestMapping("/reservations/{id}/photos")
class ConditionPhotosController {

    private static final String PART = "components :: sections(all=${contents.evidence})";

    private final ConditionPhotos conditions;
    private final PhotoIntake intake;
    private final ReservationActs acts;

    ConditionPhotosController(ConditionPhotos conditions, PhotoIntake intake, ReservationActs acts) {
        this.conditions = conditions;
        this.intake = intake;
        this.acts = acts;
    }

    /** Htmx gets the photos' part of the reservation's page. */
    @PostMapping
    String add(
            @PathVariable UUID id,
            @RequestParam TransferKind kind,
            PhotoField photos,
            CurrentMember me,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response) {
        String page = add(id, kind, photos, me, model, response);
        if (!htmx.isHtmxRequest()) {
            return page;
        }
        acts.show(id, me, model);
        model.addAttribute("inPlace", true);
        return PART;
    }

    private String add(
            UUID id,
            TransferKind kind,
            PhotoField photos,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        try {
            TakenPhotos taken = take(id, kind, photos, me);
            if (taken.isWhole()) {
                return "redirect:/reservations/" + id + "?notice=condition-photos#condition";
            }
            response.setStatus(taken.status());
            model.addAttribute("refused", taken.refused());
            model.addAttribute("refusedKind", kind);
            return acts.show(id, me, model);
        } catch (Refusal refusal) {
            return acts.explain(refusal, id, me, model, response);
        }
    }

    private TakenPhotos take(UUID id, TransferKind kind, PhotoField photos, CurrentMember me) {
        PhotoRoom room = conditions.room(me.id(), id, kind);
        return intake.take(me.id(), photos, room, added -> conditions.add(me.id(), id, kind, added));
    }
}
