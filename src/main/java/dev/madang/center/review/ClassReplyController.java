package dev.madang.center.review;

import dev.madang.center.Links;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
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

/** A centre's one answer to a review of its classes. */
@ForMembers
@Controller
@RequestMapping("/class-reviews/{id}/reply")
class ClassReplyController {

    private final ClassReviewDesk desk;
    private final ClassReviews reviews;

    ClassReplyController(ClassReviewDesk desk, ClassReviews reviews) {
        this.desk = desk;
        this.reviews = reviews;
    }

    @GetMapping
    Answer show(
            @PathVariable UUID id,
            @ModelAttribute("form") ClassReplyForm form,
            BindingResult errors,
            CurrentMember me) {
        return Answer.showing(model -> page(desk.toAnswer(id, me.id()), model));
    }

    @PostMapping
    Answer reply(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ClassReplyForm form,
            BindingResult errors,
            CurrentMember me) {
        ClassReview review = reviews.get(id);
        return Answer.to(() -> desk.reply(id, me.id(), form.getText()))
                .of(errors)
                .thenGo(Links.centerReviews(review.center()) + "?notice=review-replied")
                .elseShow(model -> {
                    desk.requireRole(review, me.id());
                    return page(reviews.get(id), model);
                });
    }

    private static String page(ClassReview review, Model model) {
        model.addAttribute("review", review);
        return "center/review/reply";
    }
}
