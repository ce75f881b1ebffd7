package dev.madang.member.presence;

import dev.madang.member.Presence;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A page that is being looked at says so; and who does not want to be seen says that. */
@Controller
@ForMembers
@RequestMapping("/me/presence")
class PresenceController {

    private final Presence presence;

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    /** Asking is enough: {@link PresenceInterceptor} has noted it. */
    @GetMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here() {}

    @PostMapping
    String hide(@RequestParam(defaultValue = "false") boolean hidden, CurrentMember me) {
        presence.hide(me.id(), hidden);
        return "redirect:/me/friends?notice=" + (hidden ? "presence-hidden" : "presence-shown");
    }
}
