package dev.madang.rental.claim.web;

import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.RefusedForm;
import dev.madang.rental.claim.Claim;
import dev.madang.rental.claim.ClaimDesk;
import dev.madang.rental.reservation.page.ReservationActs;
import dev.madang.shared.Won;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The claim on a reservation's deposit: the form that opens it, then what became of it. */
@ForMembers
@Controller
@RequestMapping("/reservations/{id}/claim")
class ClaimController {

    private static final String FORM = "rental/claim/claim-form";

    private final ClaimDesk desk;
    private final ClaimActs acts;
    private final ClaimFormReader reader;
    private final PhotoIntake intake;
    private final ClaimPages pages;
    private final ReservationActs reservation;

    ClaimController(
            ClaimDesk desk,
            ClaimActs acts,
            ClaimFormReader reader,
            PhotoIntake intake,
            ClaimPages pages,
            ReservationActs reservation) {
        this.desk = desk;
        this.acts = acts;
        this.reader = reader;
        this.intake = intake;
        this.pages = pages;
        this.reservation = reservation;
    }

    /** To the host the form while it can be sent; afterwards to both sides the claim. */
    @GetMapping
    String show(
            @PathVariable UUID id,
            @ModelAttribute("claim") ClaimForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        if (pages.isShown(id, me)) {
            return acts.show(id, me, model);
        }
        try {
            return form(id, me, desk.claimable(me.id(), id), TakenPhotos.NONE, model);
        } catch (Refusal refusal) {
            return reservation.explain(refusal, id, me, model, response);
        }
    }

    @PostMapping
    String open(
            @PathVariable UUID id,
            @ModelAttribute("claim") ClaimForm form,
            BindingResult errors,
            PhotoField pictures,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        try {
            Won claimable = desk.claimable(me.id(), id);
            Won amount = reader.amount(form, errors);
            String words = reader.words(form, errors);
            TakenPhotos taken = intake.take(me.id(), pictures, Claim.MAX_PHOTOS);
            Supplier<String> again = () -> form(id, me, claimable, taken, model);
            if (errors.hasErrors()) {
                return RefusedForm.invalid(again.get(), response);
            }
            if (!taken.isWhole()) {
                response.setStatus(taken.status());
                return again.get();
            }
            return open(id, me, amount, words, taken.photos(), again, errors, response);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return reservation.explain(refusal, id, me, model, response);
        }
    }

    private String open(
            UUID id,
            CurrentMember me,
            Won amount,
            String words,
            List<UUID> photos,
            Supplier<String> again,
            BindingResult errors,
            HttpServletResponse response) {
        try {
            desk.open(me.id(), id, amount, words, photos);
            return "redirect:/reservations/" + id + "/claim?notice=claim-opened";
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            acts.noteAmount(refusal, errors);
            return RefusedForm.invalid(again.get(), response);
        }
    }

    private String form(UUID id, CurrentMember me, Won claimable, TakenPhotos taken, Model model) {
        pages.showForm(id, me, model);
        model.addAttribute("claimable", claimable);
        model.addAttribute("kept", taken.photos());
        model.addAttribute("refused", taken.refused());
        return FORM;
    }
}
