package dev.madang.member.web;

import dev.madang.member.domain.EmailAddress;
import dev.madang.member.domain.link.PasswordResets;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.Answer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asking for a link to choose a new password. The answer is the same for an e-mail that is nobody's. */
@ForEveryone
@Controller
@RequestMapping("/password-reset")
class PasswordResetController {

    private static final String VIEW = "member/password-reset";

    private final PasswordResets resets;

    PasswordResetController(PasswordResets resets) {
        this.resets = resets;
    }

    @GetMapping
    String form(PasswordResetForm form) {
        return VIEW;
    }

    @GetMapping(params = "sent")
    String sent() {
        return "member/password-reset-sent";
    }

    @PostMapping
    Answer request(PasswordResetForm form, BindingResult errors, HttpServletRequest request) {
        return Answer.to(() -> {
                    EmailAddress email = EmailAddress.of(form.email())
                            .orElseThrow(() ->
                                    Refusal.invalid("member.email.malformed").at("email"));
                    resets.request(email, request.getRemoteAddr());
                })
                .of(errors)
                .thenGo("/password-reset?sent")
                .elseShow(page -> VIEW);
    }
}
