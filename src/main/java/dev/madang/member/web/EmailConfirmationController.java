package dev.madang.member.web;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.SigningIn;
import dev.madang.member.domain.link.EmailConfirmations;
import dev.madang.member.session.MemberSessions;
import dev.madang.member.session.SessionOpener;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the link in the mail. It asks for one click of whoever is signed in as its member, or for their password:
 * machines that read mail open links too, and who reads it has perhaps never signed up. They can say so.
 */
@ForEveryone
@Controller
@RequestMapping("/email-confirmation/{token}")
class EmailConfirmationController {

    private final EmailConfirmations confirmations;
    private final SigningIn signingIn;
    private final SessionOpener reception;
    private final MemberSessions sessions;

    EmailConfirmationController(
            EmailConfirmations confirmations, SigningIn signingIn, SessionOpener reception, MemberSessions sessions) {
        this.confirmations = confirmations;
        this.signingIn = signingIn;
        this.reception = reception;
        this.sessions = sessions;
    }

    @GetMapping
    String ask(@PathVariable String token, @Nullable CurrentMember me, Model page) {
        return show(token, confirmations.member(token), me, page);
    }

    @PostMapping
    Answer confirm(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @Nullable CurrentMember me,
            HttpServletRequest request,
            HttpServletResponse response) {
        Member owner = confirmations.member(token);
        return Answer.to(() -> {
                    if (!isOwn(owner, me)) {
                        signingIn.signIn(owner.email().value(), password, request.getRemoteAddr());
                    }
                    Member member = confirmations.confirm(token);
                    if (!isOwn(owner, me)) {
                        reception.admit(member, request, response);
                    }
                    sessions.refresh(member.asCurrentMember());
                })
                .thenGo("/me?notice=email-confirmed")
                .elseShow(page -> show(token, owner, me, page));
    }

    @PostMapping("/denial")
    String deny(@PathVariable String token) {
        Member member = confirmations.deny(token);
        if (!member.isEmailConfirmed()) {
            sessions.endOthers(member.id(), null);
        }
        return "redirect:/sign-in?notice=email-denied";
    }

    private static String show(String token, Member owner, @Nullable CurrentMember me, Model page) {
        page.addAttribute("token", token);
        page.addAttribute("email", owner.email());
        page.addAttribute("own", isOwn(owner, me));
        page.addAttribute("byPassword", owner.hasPassword());
        return "member/email-confirmation";
    }

    private static boolean isOwn(Member member, @Nullable CurrentMember me) {
        return me != null && me.id().equals(member.id());
    }
}
