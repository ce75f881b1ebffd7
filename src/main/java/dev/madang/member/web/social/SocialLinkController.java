package dev.madang.member.web.social;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.SigningIn;
import dev.madang.member.domain.SocialSigningIn;
import dev.madang.member.session.SessionOpener;
import dev.madang.member.social.PendingIdentity;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Links a provider's account to the member who has its e-mail, once that member's password is given. */
@ForEveryone
@Controller
@RequestMapping("/sign-in/link")
class SocialLinkController {

    private static final String VIEW = "member/social-link";

    private final SigningIn signingIn;
    private final SocialSigningIn socialSigningIn;
    private final SessionOpener reception;

    SocialLinkController(SigningIn signingIn, SocialSigningIn socialSigningIn, SessionOpener reception) {
        this.signingIn = signingIn;
        this.socialSigningIn = socialSigningIn;
        this.reception = reception;
    }

    @GetMapping
    String form(LinkForm form, Model page, HttpServletRequest request) {
        return PendingIdentity.of(request)
                .filter(pending -> pending.email() != null)
                .map(pending -> show(pending, page))
                .orElse("redirect:/sign-in");
    }

    @PostMapping
    Answer link(LinkForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        PendingIdentity pending = PendingIdentity.of(request).orElse(null);
        String email = pending == null ? null : pending.email();
        if (pending == null || email == null) {
            return Answer.to(() -> "/sign-in");
        }
        return Answer.to(() -> {
                    String password = Objects.requireNonNullElse(form.password(), "");
                    Member member = signingIn.signIn(email, password, request.getRemoteAddr());
                    socialSigningIn.link(pending.identity(), member.id());
                    reception.admit(member, request, response);
                    return LocalPath.of(pending.goOn())
                            .noticing("social-linked")
                            .value();
                })
                .of(errors)
                .elseShow(page -> show(pending, page));
    }

    private static String show(PendingIdentity pending, Model page) {
        page.addAttribute("pending", pending);
        return VIEW;
    }
}
