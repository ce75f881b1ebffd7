package dev.madang.member.web;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.link.PasswordResets;
import dev.madang.member.session.MemberSessions;
import dev.madang.member.session.SessionOpener;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page behind the link in the mail. Choosing a password signs out everywhere else and in here. */
@ForEveryone
@Controller
@RequestMapping("/password-reset/{token}")
class NewPasswordController {

    private static final String VIEW = "member/new-password";

    private final PasswordResets resets;
    private final MemberSessions sessions;
    private final SessionOpener reception;

    NewPasswordController(PasswordResets resets, MemberSessions sessions, SessionOpener reception) {
        this.resets = resets;
        this.sessions = sessions;
        this.reception = reception;
    }

    @GetMapping
    String form(@PathVariable String token, NewPasswordForm form, Model page) {
        show(resets.member(token), page);
        return VIEW;
    }

    @PostMapping
    Answer choose(
            @PathVariable String token,
            NewPasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        Member member = resets.member(token);
        form.check(member, errors);
        Member changed = errors.hasErrors() ? member : resets.choose(token, form.chosenPassword());
        return Answer.to(() -> {
                    sessions.endOthers(changed.id(), null);
                    reception.admit(changed, request, response);
                })
                .of(errors)
                .thenGo("/?notice=password-changed")
                .elseShow(page -> {
                    show(member, page);
                    return VIEW;
                });
    }

    private void show(Member member, Model page) {
        page.addAttribute("email", member.email());
        page.addAttribute("unlinks", resets.unlinks(member));
    }
}
