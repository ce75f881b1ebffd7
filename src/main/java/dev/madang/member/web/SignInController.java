package dev.madang.member.web;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.SigningIn;
import dev.madang.member.session.SessionOpener;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
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

    SignInController(SigningIn signingIn, SessionOpener reception) {
        this.signingIn = signingIn;
        this.reception = reception;
    }

    @GetMapping
    String form(SignInForm form, @Nullable CurrentMember me) {
        return me == null ? VIEW : LocalPath.of(form.goOn()).redirect();
    }

    @PostMapping
    Answer signIn(SignInForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        return Answer.to(() -> {
                    Member member = signingIn.signIn(form.typedEmail(), form.typedPassword(), request.getRemoteAddr());
                    reception.admit(member, request, response);
                    return LocalPath.of(form.goOn()).value();
                })
                .of(errors)
                .elseShow(page -> VIEW);
    }
}
