package dev.madang.member.leaving;

import dev.madang.member.Leaving;
import dev.madang.member.session.FreshSignIn;
import dev.madang.member.session.MemberSessions;
import dev.madang.platform.privacy.PersonalData;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What stands in the way of leaving, what becomes of what, and the step itself. */
@ForAllMembers
@Controller
@RequestMapping("/me/leaving")
class LeavingController {

    private final Leaving leaving;
    private final Obstacles obstacles;
    private final FreshSignIn fresh;
    private final MemberSessions sessions;
    private final List<String> nouns;

    LeavingController(
            Leaving leaving,
            Obstacles obstacles,
            FreshSignIn fresh,
            MemberSessions sessions,
            ObjectProvider<PersonalData> nouns) {
        this.leaving = leaving;
        this.obstacles = obstacles;
        this.fresh = fresh;
        this.sessions = sessions;
        this.nouns = nouns.orderedStream().map(PersonalData::noun).distinct().toList();
    }

    @GetMapping
    String show(CurrentMember me, HttpServletRequest request, Model page) {
        page.addAttribute("form", LeavingForm.EMPTY);
        return fill(me, request, page);
    }

    @PostMapping
    Answer leave(
            CurrentMember me,
            @Valid @ModelAttribute("form") LeavingForm form,
            BindingResult errors,
            HttpServletRequest request) {
        form.check(errors);
        return Answer.to(() -> {
                    fresh.require(me, form.typedPassword(), request);
                    leaving.leave(me.id(), form.typedReason(), null);
                    sessions.endOthers(me.id(), null);
                    request.getSession().invalidate();
                })
                .of(errors)
                .thenGo("/?notice=left")
                .elseShow(page -> fill(me, request, page));
    }

    private String fill(CurrentMember me, HttpServletRequest request, Model page) {
        page.addAttribute("obstacles", obstacles.of(me.id()));
        page.addAttribute("nouns", nouns);
        page.addAttribute("proof", fresh.proofOf(me, request));
        page.addAttribute("days", LeavingDesk.RESTORABLE.toDays());
        return "member/leaving";
    }
}
