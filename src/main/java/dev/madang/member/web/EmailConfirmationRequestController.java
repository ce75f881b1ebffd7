package dev.madang.member.web;

import dev.madang.member.domain.link.EmailConfirmations;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where an unconfirmed member learns why to confirm, and has the mail sent again. */
@ForMembers
@Controller
@RequestMapping("/me/email-confirmation")
class EmailConfirmationRequestController {

    private final EmailConfirmations confirmations;

    EmailConfirmationRequestController(EmailConfirmations confirmations) {
        this.confirmations = confirmations;
    }

    @GetMapping
    String show(CurrentMember me) {
        return me.emailConfirmed() ? "redirect:/me" : "member/email-confirmation-request";
    }

    @PostMapping
    String send(CurrentMember me) {
        if (!me.emailConfirmed()) {
            confirmations.sendAgain(me.id());
        }
        return "redirect:/me/email-confirmation?notice=email-confirmation-sent";
    }
}
