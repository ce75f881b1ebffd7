package dev.madang.member.web.social;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.SocialSigningIn;
import dev.madang.member.session.SessionOpener;
import dev.madang.member.social.PendingIdentity;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks for the e-mail of somebody whose provider vouches for none. */
@ForEveryone
@Controller
@RequestMapping("/sign-in/email")
class SocialEmailController {

    private static final String VIEW = "member/social-email";

    private final SocialSigningIn signingIn;
    private final SessionOpener reception;

    SocialEmailController(SocialSigningIn signingIn, SessionOpener reception) {
        this.signingIn = signingIn;
        this.reception = reception;
    }

    @GetMapping
    String form(Model page, HttpServletRequest request) {
        return PendingIdentity.of(request)
                .map(pending -> {
                    page.addAttribute(EmailForm.suggested(pending.identity()));
                    return show(pending, page);
                })
                .orElse("redirect:/sign-in");
    }

    @PostMapping
    Answer signUp(
            EmailForm form,
            BindingResult errors,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        PendingIdentity pending = PendingIdentity.of(request).orElse(null);
        if (pending == null) {
            return Answer.to(() -> "/sign-in");
        }
        form.check(errors);
        return Answer.to(() -> {
                    try {
                        Member member = signingIn.signUp(
                                pending.identity(), form.emailAddress(), form.chosenNickname(), locale);
                        reception.admit(member, request, response);
                        return LocalPath.of(pending.goOn())
                                .noticing("signed-up")
                                .value();
                    } catch (Refusal taken) {
                        if (taken.is(Refusal.Kind.FORBIDDEN)) {
                            throw taken;
                        }
                        pending.belongingTo(form.emailAddress()).keep(request);
                        return "/sign-in/link";
                    }
                })
                .of(errors)
                .elseShow(page -> show(pending, page));
    }

    private static String show(PendingIdentity pending, Model page) {
        page.addAttribute("pending", pending);
        return VIEW;
    }
}
