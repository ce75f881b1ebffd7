package dev.madang.member.web.social;

import dev.madang.member.domain.SocialProvider;
import dev.madang.member.domain.SocialSigningIn;
import dev.madang.member.social.PendingIdentity;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The providers' accounts by which a member signs in. A new one is linked after a look at whose it is. */
@ForMembers
@Controller
@RequestMapping("/me/social-accounts")
class SocialAccountsController {

    private final SocialSigningIn social;

    SocialAccountsController(SocialSigningIn social) {
        this.social = social;
    }

    @GetMapping("/new")
    String confirm(Model page, HttpServletRequest request) {
        return PendingIdentity.of(request)
                .map(pending -> {
                    page.addAttribute("pending", pending);
                    return "member/social-account";
                })
                .orElse("redirect:/me");
    }

    @PostMapping
    String link(CurrentMember me, HttpServletRequest request) {
        PendingIdentity pending = PendingIdentity.of(request).orElse(null);
        if (pending == null) {
            return "redirect:/me";
        }
        PendingIdentity.forget(request);
        social.link(pending.identity(), me.id());
        return "redirect:/me?notice=social-linked";
    }

    @PostMapping("/{provider}/removal")
    String unlink(CurrentMember me, @PathVariable String provider) {
        social.unlink(me.id(), SocialProvider.find(provider).orElseThrow(Refusal::notFound));
        return "redirect:/me?notice=social-unlinked";
    }
}
