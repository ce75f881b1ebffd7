package dev.madang.member.consent;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a member has agreed to, and what they are asked to. */
@ForAllMembers
@Controller
@RequestMapping("/me/consents")
class ConsentController {

    private final Consents consents;
    private final ConsentReminder reminder;

    ConsentController(Consents consents, ConsentReminder reminder) {
        this.consents = consents;
        this.reminder = reminder;
    }

    @GetMapping
    String show(CurrentMember me, Model page) {
        page.addAttribute("due", consents.due(me.id()));
        page.addAttribute("given", consents.of(me.id()));
        return "member/consents";
    }

    @PostMapping
    String give(CurrentMember me, HttpServletRequest request) {
        consents.give(me.id());
        reminder.answered(request);
        return "redirect:/me/consents?notice=consent-given";
    }
}
