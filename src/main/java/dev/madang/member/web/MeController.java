package dev.madang.member.web;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.Profiles;
import dev.madang.member.session.MemberSessions;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;

@ForMembers
@Controller
@RequestMapping("/me")
class MeController {

    private final Profiles profiles;
    private final MemberSessions sessions;
    private final Regions regions;
    private final LocaleResolver locales;
    private final MePage page;

    MeController(Profiles profiles, MemberSessions sessions, Regions regions, LocaleResolver locales, MePage page) {
        this.profiles = profiles;
        this.sessions = sessions;
        this.regions = regions;
        this.locales = locales;
        this.page = page;
    }

    @GetMapping
    String show(CurrentMember me, Model model) {
        return page.show(me.id(), model);
    }

    /** The new nickname shows at once in all browsers in which the member is signed in. */
    @PostMapping
    Answer change(
            CurrentMember me,
            @Valid ProfileForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.check(regions, errors);
        return Answer.to(() -> {
                    Member member = profiles.change(
                            me.id(),
                            form.chosenNickname(),
                            form.typedIntroduction(),
                            form.chosenRegion(),
                            form.chosenLanguage());
                    sessions.refresh(member.asCurrentMember());
                    locales.setLocale(request, response, form.chosenLanguage());
                })
                .of(errors)
                .thenGo("/me?notice=profile-changed")
                .elseShow(model -> page.show(me.id(), model));
    }
}
