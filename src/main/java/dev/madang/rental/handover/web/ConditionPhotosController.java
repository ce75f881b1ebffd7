package dev.madang.rental.handover.web;

import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.PhotoRoom;
import dev.madang.media.PhotosRefused;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.handover.ConditionPhotos;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.ReservationActs;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Photos of the condition in which the gear changed hands. */
@ForAllMembers
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
    Answer add(@PathVariable UUID id, @RequestParam TransferKind kind, PhotoField photos, CurrentMember me) {
        return Answer.to(() -> take(id, kind, photos, me))
                .thenGo(Links.reservation(id) + "?notice=condition-photos#condition")
                .thenShow(model -> part(id, me, model))
                .elseShow((model, refusal) -> {
                    addRefused(refusal, kind, model);
                    return acts.show(id, me, model);
                })
                .elseShowInPlace((model, refusal) -> {
                    addRefused(refusal, kind, model);
                    return part(id, me, model);
                });
    }

    private void take(UUID id, TransferKind kind, PhotoField photos, CurrentMember me) {
        PhotoRoom room = conditions.room(me.id(), id, kind);
        intake.take(me.id(), photos, room, added -> conditions.add(me.id(), id, kind, added))
                .requireWhole();
    }

    /** Each of them says at the photos why it was refused. */
    private static void addRefused(@Nullable Refusal refusal, TransferKind kind, Model model) {
        if (refusal instanceof PhotosRefused photos) {
            model.addAttribute("refused", photos.photos());
            model.addAttribute("refusedKind", kind);
        }
    }

    private String part(UUID id, CurrentMember me, Model model) {
        acts.show(id, me, model);
        model.addAttribute("inPlace", true);
        return PART;
    }
}
