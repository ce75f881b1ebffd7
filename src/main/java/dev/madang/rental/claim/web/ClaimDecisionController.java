package dev.madang.rental.claim.web;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import dev.madang.rental.claim.ClaimDesk;
import dev.madang.rental.claim.ClaimQueue;
import dev.madang.shared.Won;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where operators decide the claims on which host and guest do not agree. */
@ForOperators(OperatorRole.SUPPORT)
@Controller
@RequestMapping("/admin/claims")
class ClaimDecisionController {

    private final ClaimQueue queue;
    private final ClaimDesk desk;
    private final ClaimPages pages;
    private final ClaimActs acts;
    private final ClaimFormReader reader;

    ClaimDecisionController(
            ClaimQueue queue, ClaimDesk desk, ClaimPages pages, ClaimActs acts, ClaimFormReader reader) {
        this.queue = queue;
        this.desk = desk;
        this.pages = pages;
        this.acts = acts;
        this.reader = reader;
    }

    /** @param show {@code all} for those, too, that do not wait for a decision */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable String show, Turn turn, Model model) {
        boolean all = "all".equals(show);
        model.addAttribute("all", all);
        model.addAttribute("queue", queue.page(all, turn));
        return "rental/claim/claims";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @ModelAttribute("claim") ClaimForm form,
            BindingResult errors,
            CurrentMember me,
            Model model) {
        return pages.show(id, me, model);
    }

    @PostMapping("/{id}/decision")
    Answer decide(
            @PathVariable UUID id,
            @Valid @ModelAttribute("claim") ClaimForm form,
            BindingResult errors,
            CurrentMember me) {
        Won amount = reader.amount(form, errors);
        String words = reader.words(form, errors);
        if (!form.isSure()) {
            errors.rejectValue("sure", "decision.sure.missing");
        }
        return acts.take(
                id, me, errors, "/admin/claims/" + id, "claim-decided", () -> desk.decide(me.id(), id, amount, words));
    }

    @Configuration(proxyBeanMethods = false)
    static class OperatorLinks {

        @Bean
        OperatorLink claimsLink() {
            return new OperatorLink("/admin/claims", "claim.queue.title", "admin.claims.about");
        }
    }
}
