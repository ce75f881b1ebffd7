package dev.madang.review.web;

import static java.util.Objects.requireNonNull;

import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.member.Members;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.Rentals;
import dev.madang.review.domain.Opinion;
import dev.madang.review.domain.Reviewing;
import dev.madang.review.domain.Reviewing.Desk;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writing a review, and changing it while nobody has seen it. Photos are kept from one try of the form to the next. */
@ForMembers
@Controller
@RequestMapping("/reservations/{id}/review")
class ReviewController {

    private static final String PAGE = "review/review";

    private final Reviewing reviewing;
    private final Rentals rentals;
    private final Members members;
    private final PhotoIntake intake;

    ReviewController(Reviewing reviewing, Rentals rentals, Members members, PhotoIntake intake) {
        this.reviewing = reviewing;
        this.rentals = rentals;
        this.members = members;
        this.intake = intake;
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentMember me, Model model, HttpServletResponse response) {
        Desk desk = desk(id, me);
        Opinion own = desk.own();
        var form = own == null ? new ReviewForm() : ReviewForm.of(own, desk.version());
        model.addAttribute("form", form);
        model.addAttribute("kept", own == null ? List.of() : own.photos());
        show(id, desk, me, model);
        if (!desk.isOpen()) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return PAGE;
    }

    @PostMapping
    Answer write(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            PhotoField pictures,
            CurrentMember me) {
        desk(id, me);
        TakenPhotos taken = intake.take(me.id(), pictures, Opinion.MOST_PHOTOS);
        form.check(errors);
        return Answer.to(() -> Links.reservation(id) + "?notice=" + keep(id, me, form, taken.photos()))
                .of(errors)
                .unless(taken.refusal())
                .elseShow((model, refusal) -> {
                    Desk desk = desk(id, me);
                    if (refusal != null) {
                        form.setVersion(desk.own() == null ? null : desk.version());
                    }
                    model.addAttribute("kept", taken.photos());
                    model.addAttribute("refused", taken.refused());
                    show(id, desk, me, model);
                    return PAGE;
                });
    }

    private String keep(UUID id, CurrentMember me, ReviewForm form, List<UUID> photos) {
        Opinion opinion = form.opinion(photos);
        Integer version = form.getVersion();
        if (version != null) {
            reviewing.rewrite(id, me.id(), version, opinion);
            return "review-changed";
        }
        return reviewing.write(id, me.id(), opinion) ? "review-shown" : "review-written";
    }

    private Desk desk(UUID id, CurrentMember me) {
        return reviewing.desk(id, me.id()).orElseThrow(Refusal::notFound);
    }

    private void show(UUID id, Desk desk, CurrentMember me, Model model) {
        var rental = rentals.find(id).orElseThrow(Refusal::notFound);
        UUID about = rental.otherThan(me.id());
        model.addAttribute(
                "page",
                new ReviewPage(
                        rental, requireNonNull(members.cards(List.of(about)).get(about)), desk));
    }
}
