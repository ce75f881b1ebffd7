package dev.madang.member.web;

import dev.madang.member.session.ClientTokens;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.throttle.Throttle;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes a token for a member's own program, and shows it once. */
@Controller
@ForMembers
class ClientTokenController {

    private final ClientTokens tokens;
    private final Throttle throttle;

    ClientTokenController(ClientTokens tokens, Throttle throttle) {
        this.tokens = tokens;
        this.throttle = throttle;
    }

    @PostMapping("/me/sessions/token")
    String make(CurrentMember me, Model page, HttpServletResponse response) {
        throttle.count("client-token", me.id().toString(), UUID.randomUUID().toString());
        page.addAttribute("token", tokens.issue(me.id()));
        response.setHeader("Cache-Control", "no-store");
        return "member/token";
    }
}
