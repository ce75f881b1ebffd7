package dev.madang.member.web;

import dev.madang.member.domain.EmailConfirmations;
import dev.madang.member.domain.Member;
import dev.madang.member.session.MemberSessions;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page behind the link in the mail. It asks for one click: machines that read mail open links too, and must not
 * confirm an address in somebody's place.
 */
@ForEveryone
@Controller
@RequestMapping("/email-confirmation/{token}")
class EmailConfirmationController {

    private final EmailConfirmations confirmations;
    private final MemberSessions sessions;

    EmailConfirmationController(EmailConfirmations confirmations, MemberSessions sessions) {
        this.confirmations = confirmations;
        this.sessions = sessions;
    }

    @GetMapping
    String ask(@PathVariable String token, Model page) {
        page.addAttribute("email", confirmations.member(token).email());
        return "member/email-confirmation";
    }

    @PostMapping
    String confirm(@PathVariable String token, @Nullable CurrentMember me) {
        Member member = confirmations.confirm(token);
        sessions.refresh(member.asCurrentMember());
        return me == null ? "redirect:/sign-in?notice=email-confirmed" : "redirect:/me?notice=email-confirmed";
    }
}
