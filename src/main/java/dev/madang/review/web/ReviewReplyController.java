package dev.madang.review.web;

import dev.madang.platform.refusal.Refusal.Kind;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.review.domain.Replies;
import dev.madang.review.domain.ShownReviews;
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

/** The host's one reply. Htmx gets the review with the form, and then with the reply. */
@ForMembers
@Controller
@RequestMapping("/reviews/{id}/reply")
class ReviewReplyController {

    private static final String PART = "answering(review=${review})";

    private final Replies replies;
    private final ShownReviews reviews;

    ReviewReplyController(Replies replies, ShownReviews reviews) {
        this.replies = replies;
        this.reviews = reviews;
    }

    @GetMapping
    Answer show(@PathVariable UUID id, @ModelAttribute("form") ReplyForm form, BindingResult errors, CurrentMember me) {
        return Answer.showing(model -> {
                    replies.requireOpen(id, me.id());
                    return form(id, model);
                })
                .part(PART);
    }

    @PostMapping
    Answer reply(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            CurrentMember me) {
        return Answer.to(() -> reply(id, me, form))
                .of(errors)
                .part(PART)
                .thenShow(model -> {
                    form(id, model);
                    return "review/reviews :: replied(review=${review})";
                })
                .elseShow((model, refusal) -> {
                    boolean repliedAlready = refusal != null && refusal.is(Kind.CONFLICT);
                    if (!repliedAlready) {
                        replies.requireOpen(id, me.id());
                    }
                    return form(id, model);
                });
    }

    private String reply(UUID id, CurrentMember me, ReplyForm form) {
        replies.reply(id, me.id(), form.getText());
        return Links.listing(reviews.get(id).listing()) + "?notice=review-replied";
    }

    private String form(UUID id, Model model) {
        model.addAttribute("review", reviews.get(id));
        return "review/reply";
    }
}
