package dev.madang.member.web;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.Profiles;
import dev.madang.shared.Regions;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What anyone may know of a member. */
@Controller
class MemberController {

    private final Profiles profiles;
    private final Regions regions;
    private final Clock clock;

    MemberController(Profiles profiles, Regions regions, Clock clock) {
        this.profiles = profiles;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/members/{id}")
    String show(@PathVariable UUID id, Model page, Locale locale) {
        Member member = profiles.of(id);
        page.addAttribute("member", PublicProfile.of(member, regions, clock.getZone(), locale));
        return "member/member";
    }
}
