package dev.madang.member.web;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.SigningIn;
import dev.madang.member.session.KnownBrowsers;
import dev.madang.member.session.SessionOpener;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@ForEveryone
@Controller
@RequestMapping("/sign-in")
class SignInController {

    private static final String VIEW = "member/sign-in";

    private final SigningIn signingIn;
    private final SessionOpener reception;
    private final KnownBrowsers browsers;

    SignInController(SigningIn signingIn, SessionOpener reception, KnownBrowsers browsers) {
        this.signingIn = signingIn;
        this.reception = reception;
        this.browsers = browsers;
    }

    @GetMapping
    String form(SignInForm form, @Nullable CurrentMember me) {
        return me == null ? VIEW : LocalPath.of(form.goOn()).redirect();
    }

    /** Takes the e-mail over that was typed, without it standing in an address. */
    @PostMapping(params = "forgotten")
    String forgotten(SignInForm form, Model page) {
        page.addAttribute(new PasswordResetForm(form.email()));
        return "member/password-reset";
    }

    @PostMapping(params = "!forgotten")
    Answer signIn(SignInForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        return Answer.to(() -> {
                    Member member = signingIn.signIn(
                            form.typedEmail(),
                            form.typedPassword(),
                            request.getRemoteAddr(),
                            account -> browsers.find(account, request));
                    reception.admit(member, request, response);
                    return LocalPath.of(form.goOn()).value();
                })
                .of(errors)
                .elseShow(page -> VIEW);
    }
}
