package dev.madang.rental.claim.web;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.RefusedForm;
import dev.madang.platform.web.Sentences;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** Takes a step with a claim and goes back to its page: with a notice, or with what is wrong and all that was typed. */
@Component
class ClaimActs {

    private static final String PAGE = "rental/claim/claim";

    private final ClaimPages pages;
    private final Sentences sentences;

    ClaimActs(ClaimPages pages, Sentences sentences) {
        this.pages = pages;
        this.sentences = sentences;
    }

    /** @throws Refusal 404 when there is no claim, or it does not concern this member */
    String show(UUID id, CurrentMember me, Model model) {
        pages.show(id, me, model);
        return PAGE;
    }

    /**
     * @param errors what the form got wrong already; the step is taken only when that is nothing
     * @param page where the claim is shown
     * @param notice shown after the step was taken
     * @throws Refusal 404 and 403 only
     */
    String take(
            UUID id,
            CurrentMember me,
            Errors errors,
            Model model,
            HttpServletResponse response,
            String page,
            String notice,
            Runnable step) {
        if (errors.hasErrors()) {
            return RefusedForm.invalid(show(id, me, model), response);
        }
        try {
            step.run();
            return "redirect:" + page + "?notice=" + notice;
        } catch (Refusal refusal) {
            return explain(refusal, id, me, errors, model, response);
        }
    }

    /** Notes at the amount why it cannot be. */
    void noteAmount(Refusal refusal, Errors errors) {
        errors.rejectValue("amount", "refused", sentences.of(refusal.key(), refusal.arguments()));
    }

    private String explain(
            Refusal refusal, UUID id, CurrentMember me, Errors errors, Model model, HttpServletResponse response) {
        if (refusal.kind() == Refusal.Kind.INVALID) {
            noteAmount(refusal, errors);
            return RefusedForm.invalid(show(id, me, model), response);
        }
        if (refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
        model.addAttribute("problem", sentences.of(refusal.key(), refusal.arguments()));
        return RefusedForm.refused(show(id, me, model), refusal, response);
    }
}
