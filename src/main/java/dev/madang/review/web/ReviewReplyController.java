package dev.madang.review.web;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.RefusedForm;
import dev.madang.review.domain.Replies;
import dev.madang.review.domain.ShownReview;
import dev.madang.review.domain.ShownReviews;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The host's one reply. Htmx gets the review with the form, and then with the reply. */
@ForMembers
@Controller
@RequestMapping("/reviews/{id}/reply")
class ReviewReplyController {

    private final Replies replies;
    private final ShownReviews reviews;

    ReviewReplyController(Replies replies, ShownReviews reviews) {
        this.replies = replies;
        this.reviews = reviews;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            CurrentMember me,
            HtmxRequest htmx,
            Model model) {
        replies.requireOpen(id, me.id());
        return form(id, htmx, model);
    }

    @PostMapping
    String reply(
            @PathVariable UUID id,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            CurrentMember me,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response) {
        form.check(errors);
        try {
            if (errors.hasErrors()) {
                replies.requireOpen(id, me.id());
                return RefusedForm.invalid(form(id, htmx, model), response);
            }
            replies.reply(id, me.id(), form.cleaned());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return RefusedForm.refused(form(id, htmx, model), refusal, errors, response);
        }
        ShownReview review = reviews.get(id);
        if (isPart(htmx)) {
            model.addAttribute("review", review);
            return "review/reviews :: replied(review=${review})";
        }
        return "redirect:/listings/" + review.listing() + "?notice=review-replied";
    }

    private String form(UUID id, HtmxRequest htmx, Model model) {
        model.addAttribute("review", reviews.get(id));
        return isPart(htmx) ? "review/reply :: answering(review=${review})" : "review/reply";
    }

    private static boolean isPart(HtmxRequest htmx) {
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() && !htmx.isBoosted();
    }
}
