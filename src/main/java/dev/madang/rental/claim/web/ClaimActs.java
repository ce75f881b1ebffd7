package dev.madang.rental.claim.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Answer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Steps with a claim, which lead back to its page, also when they are refused. */
@Component
class ClaimActs {

    private final ClaimPages pages;

    ClaimActs(ClaimPages pages) {
        this.pages = pages;
    }

    /** @param page where the claim is shown to who takes the step */
    Answer take(UUID id, CurrentMember me, Errors form, String page, String notice, Runnable step) {
        return Answer.to(step)
                .ofPart(form)
                .thenGo(page + "?notice=" + notice)
                .elseShow(model -> pages.show(id, me, model));
    }
}
