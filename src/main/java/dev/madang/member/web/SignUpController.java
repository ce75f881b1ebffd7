package dev.madang.member.web;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.SigningUp;
import dev.madang.member.session.SessionOpener;
import dev.madang.platform.refusal.Refusal.Kind;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@ForEveryone
@Controller
@RequestMapping("/sign-up")
class SignUpController {

    private static final String VIEW = "member/sign-up";

    private final SigningUp signingUp;
    private final SessionOpener reception;

    SignUpController(SigningUp signingUp, SessionOpener reception) {
        this.signingUp = signingUp;
        this.reception = reception;
    }

    @GetMapping
    String form(SignUpForm form) {
        return VIEW;
    }

    @PostMapping
    Answer signUp(
            SignUpForm form,
            BindingResult errors,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.check(errors);
        return Answer.to(() -> {
                    Member member = signingUp.signUp(
                            form.emailAddress(),
                            form.chosenPassword(),
                            form.chosenNickname(),
                            locale,
                            request.getRemoteAddr());
                    reception.admit(member, request, response);
                    return LocalPath.of(form.goOn()).noticing("signed-up").value();
                })
                .of(errors)
                .elseShow((page, refusal) -> {
                    page.addAttribute("taken", refusal != null && refusal.is(Kind.CONFLICT));
                    return VIEW;
                });
    }
}
