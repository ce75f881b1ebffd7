package dev.madang.member.web;

import dev.madang.member.session.MemberSessions;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where one is signed in, and signing out from afar. */
@ForAllMembers
@Controller
@RequestMapping("/me/sessions")
class SessionsController {

    private final MemberSessions sessions;

    SessionsController(MemberSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    String list(CurrentMember me, HttpSession session, Model page) {
        page.addAttribute("sessions", sessions.of(me.id(), session.getId()));
        return "member/sessions";
    }

    @PostMapping("/{handle}/sign-out")
    String signOut(CurrentMember me, @PathVariable String handle) {
        sessions.end(me.id(), handle);
        return "redirect:/me/sessions?notice=session-ended";
    }

    @PostMapping("/others/sign-out")
    String signOutOthers(CurrentMember me, HttpSession session) {
        sessions.endOthers(me.id(), session.getId());
        return "redirect:/me/sessions?notice=sessions-ended";
    }
}
