package dev.madang.rental.claim.web;

import dev.madang.media.PhotoIntake;
import dev.madang.media.PhotoRoom;
import dev.madang.media.RefusedPhoto;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Refusal;
import dev.madang.platform.web.RefusedForm;
import dev.madang.rental.Actor;
import dev.madang.rental.claim.Claim;
import dev.madang.rental.claim.ClaimDesk;
import dev.madang.rental.reservation.page.ReservationActs;
import dev.madang.rental.reservation.page.ReservationPage;
import dev.madang.rental.reservation.page.ReservationPages;
import dev.madang.shared.Won;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The claim on a reservation's deposit: the form that opens it, then what became of it. */
@Controller
@RequestMapping("/reservations/{id}/claim")
class ClaimController {

    private static final String FORM = "rental/claim/claim-form";

    private final ClaimDesk desk;
    private final ClaimActs acts;
    private final ClaimFormReader reader;
    private final PhotoIntake intake;
    private final ReservationPages pages;
    private final ReservationActs reservation;

    ClaimController(
            ClaimDesk desk,
            ClaimActs acts,
            ClaimFormReader reader,
            PhotoIntake intake,
            ReservationPages pages,
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
        ReservationPage page = pages.of(id, me);
        if (page.deposit().claim() != null || page.role() != Actor.HOST) {
            return acts.show(id, me, model);
        }
        try {
            return form(id, me, desk.claimable(me.id(), id), List.of(), List.of(), model);
        } catch (Refusal refusal) {
            return reservation.explain(refusal, id, me, model, response);
        }
    }

    @PostMapping
    String open(
            @PathVariable UUID id,
            @ModelAttribute("claim") ClaimForm form,
            BindingResult errors,
            @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> files,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        try {
            Won claimable = desk.claimable(me.id(), id);
            Won amount = reader.amount(form, errors);
            String words = reader.words(form, errors);
            List<UUID> kept = reader.kept(form, me.id());
            TakenPhotos taken = intake.receive(me.id(), files, new PhotoRoom(kept.size(), Claim.MAX_PHOTOS));
            List<UUID> photos =
                    Stream.concat(kept.stream(), taken.photos().stream()).toList();
            Supplier<String> again = () -> form(id, me, claimable, photos, taken.refused(), model);
            if (errors.hasErrors()) {
                return RefusedForm.invalid(again.get(), response);
            }
            if (!taken.refused().isEmpty()) {
                response.setStatus(taken.refused().getFirst().status());
                return again.get();
            }
            return open(id, me, amount, words, photos, again, errors, response);
        } catch (Refusal refusal) {
            if (refusal.status() != HttpStatus.CONFLICT) {
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
            if (refusal.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
                throw refusal;
            }
            acts.noteAmount(refusal, errors);
            return RefusedForm.invalid(again.get(), response);
        }
    }

    private String form(
            UUID id, CurrentMember me, Won claimable, List<UUID> kept, List<RefusedPhoto> refused, Model model) {
        model.addAttribute("reservation", pages.of(id, me));
        model.addAttribute("claimable", claimable);
        model.addAttribute("kept", kept);
        model.addAttribute("refused", refused);
        return FORM;
    }
}
