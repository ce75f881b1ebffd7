package dev.madang.member.web;

import dev.madang.member.domain.SocialProvider;
import dev.madang.member.social.LastWay;
import dev.madang.member.social.SocialProblem;
import dev.madang.member.social.SocialProviders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the pages with buttons of providers need: which there are, and what went wrong at one. */
@ControllerAdvice(assignableTypes = {SignInController.class, SignUpController.class, MeController.class})
class SocialButtons {

    private final SocialProviders providers;

    SocialButtons(SocialProviders providers) {
        this.providers = providers;
    }

    @ModelAttribute("providers")
    List<SocialProvider> offered() {
        return providers.offered();
    }

    /** How somebody came in last in this browser. */
    @ModelAttribute("lastWay")
    @Nullable
    SocialProvider last(HttpServletRequest request) {
        return LastWay.of(request).orElse(null);
    }

    @ModelAttribute("problem")
    @Nullable
    SocialProblem problem(@RequestParam(name = "problem", required = false) @Nullable String id) {
        return SocialProblem.find(id).orElse(null);
    }
}
