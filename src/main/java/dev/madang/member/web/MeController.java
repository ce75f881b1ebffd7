package dev.madang.member.web;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.Profiles;
import dev.madang.member.domain.SocialAccount;
import dev.madang.member.domain.SocialProvider;
import dev.madang.member.domain.SocialSigningIn;
import dev.madang.member.session.MemberSessions;
import dev.madang.member.social.SocialProviders;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.RefusedForm;
import dev.madang.shared.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;

@Controller
@RequestMapping("/me")
class MeController {

    private static final String VIEW = "member/me";

    private final Profiles profiles;
    private final SocialSigningIn social;
    private final SocialProviders providers;
    private final MemberSessions sessions;
    private final Regions regions;
    private final LocaleResolver locales;

    MeController(
            Profiles profiles,
            SocialSigningIn social,
            SocialProviders providers,
            MemberSessions sessions,
            Regions regions,
            LocaleResolver locales) {
        this.profiles = profiles;
        this.social = social;
        this.providers = providers;
        this.sessions = sessions;
        this.regions = regions;
        this.locales = locales;
    }

    @GetMapping
    String show(CurrentMember me, Model page) {
        Member member = profiles.of(me.id());
        page.addAttribute(ProfileForm.of(member));
        return show(member, page);
    }

    /** The new nickname shows at once in all browsers in which the member is signed in. */
    @PostMapping
    String change(
            CurrentMember me,
            ProfileForm form,
            BindingResult errors,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.check(regions, errors);
        if (errors.hasErrors()) {
            return RefusedForm.invalid(show(profiles.of(me.id()), page), response);
        }
        Member member = profiles.change(
                me.id(), form.chosenNickname(), form.typedIntroduction(), form.chosenRegion(), form.chosenLanguage());
        sessions.refresh(member.asCurrentMember());
        locales.setLocale(request, response, form.chosenLanguage());
        return "redirect:/me?notice=profile-changed";
    }

    private String show(Member member, Model page) {
        page.addAttribute("member", member);
        page.addAttribute("regions", regions);
        List<SocialAccount> linked = social.accountsOf(member.id());
        page.addAttribute("linked", linked);
        page.addAttribute("linkable", linkable(linked));
        return VIEW;
    }

    private List<SocialProvider> linkable(List<SocialAccount> linked) {
        List<SocialProvider> offered = new ArrayList<>(providers.offered());
        offered.removeAll(linked.stream().map(SocialAccount::provider).toList());
        return offered;
    }
}
