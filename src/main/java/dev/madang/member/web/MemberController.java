package dev.madang.member.web;

import dev.madang.member.MemberFacts;
import dev.madang.member.ShownMember;
import dev.madang.member.domain.Member;
import dev.madang.member.domain.Profiles;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.shared.Regions;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What anyone may know of a member. */
@ForEveryone
@Controller
class MemberController {

    private final Profiles profiles;
    private final Regions regions;
    private final ObjectProvider<MemberFacts> facts;
    private final Sections sections;
    private final Clock clock;

    MemberController(
            Profiles profiles, Regions regions, ObjectProvider<MemberFacts> facts, Sections sections, Clock clock) {
        this.profiles = profiles;
        this.regions = regions;
        this.facts = facts;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping("/members/{id}")
    String show(@PathVariable UUID id, @Nullable CurrentMember me, Model page, Locale locale) {
        Member member = profiles.of(id);
        if (member.hasLeft()) {
            throw Refusal.gone("member.left");
        }
        page.addAttribute("member", PublicProfile.of(member, regions, clock.getZone(), locale));
        page.addAttribute(
                "facts",
                facts.orderedStream().flatMap(some -> some.of(id).stream()).toList());
        page.addAttribute("sections", sections.of(new ShownMember(id), new Reader(me, locale)));
        return "member/member";
    }
}
