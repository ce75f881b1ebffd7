package dev.madang.rental.claim.web;

import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.claim.Claim;
import dev.madang.rental.claim.ClaimDesk;
import dev.madang.rental.reservation.page.ReservationActs;
import dev.madang.shared.Won;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The claim on a reservation's deposit: the form that opens it, then what became of it. */
@ForAllMembers
@Controller
@RequestMapping("/reservations/{id}/claim")
class ClaimController {

    private static final String FORM = "rental/claim/claim-form";

    private final ClaimDesk desk;
    private final ClaimFormReader reader;
    private final PhotoIntake intake;
    private final ClaimPages pages;
    private final ReservationActs reservation;

    ClaimController(
            ClaimDesk desk, ClaimFormReader reader, PhotoIntake intake, ClaimPages pages, ReservationActs reservation) {
        this.desk = desk;
        this.reader = reader;
        this.intake = intake;
        this.pages = pages;
        this.reservation = reservation;
    }

    /** To the host the form while it can be sent; afterwards to both sides the claim. */
    @GetMapping
    Answer show(
            @PathVariable UUID id, @ModelAttribute("claim") ClaimForm form, BindingResult errors, CurrentMember me) {
        return pages.isShown(id, me)
                ? Answer.showing(model -> pages.show(id, me, model))
                : orReservation(Answer.showing(model -> form(id, me, TakenPhotos.NONE, model)), id, me);
    }

    @PostMapping
    Answer open(
            @PathVariable UUID id,
            @Valid @ModelAttribute("claim") ClaimForm form,
            BindingResult errors,
            PhotoField pictures,
            CurrentMember me) {
        Won amount = reader.amount(form, errors);
        String words = reader.words(form, errors);
        TakenPhotos taken =
                desk.isClaimable(me.id(), id) ? intake.take(me.id(), pictures, Claim.MAX_PHOTOS) : TakenPhotos.NONE;
        Answer opened = Answer.to(() -> desk.open(me.id(), id, amount, words, taken.photos(), form.withoutPhotos()))
                .of(errors)
                .unless(taken.refusal())
                .thenGo(Links.reservation(id) + "/claim?notice=claim-opened")
                .elseShow(model -> form(id, me, taken, model));
        return orReservation(opened, id, me);
    }

    private Answer orReservation(Answer answer, UUID id, CurrentMember me) {
        return answer.orShow(Links.reservation(id), reservation.page(id, me));
    }

    private String form(UUID id, CurrentMember me, TakenPhotos taken, Model model) {
        model.addAttribute("claimable", desk.claimable(me.id(), id));
        pages.showForm(id, me, model);
        model.addAttribute("kept", taken.photos());
        model.addAttribute("refused", taken.refused());
        return FORM;
    }
}
