package dev.madang.member.leaving;

import dev.madang.member.Leaving;
import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import dev.madang.member.session.LeftSession;
import dev.madang.member.session.SessionOpener;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who has left and signs in is asked whether they want to come back; one button restores all. Whom an operator withdrew reads why. */
@ForEveryone
@Controller
@RequestMapping(LeftSession.PAGE)
class RestorationController {

    private final LeftSession left;
    private final Leaving leaving;
    private final LeftMembers hows;
    private final AllMembers members;
    private final SessionOpener reception;

    RestorationController(
            LeftSession left, Leaving leaving, LeftMembers hows, AllMembers members, SessionOpener reception) {
        this.left = left;
        this.leaving = leaving;
        this.hows = hows;
        this.members = members;
        this.reception = reception;
    }

    @GetMapping
    String ask(HttpServletRequest request, Model page) {
        Optional<UUID> member = left.of(request);
        Optional<Instant> leftAt = member.flatMap(members::findById).flatMap(Member::leftAt);
        if (leftAt.isEmpty()) {
            return "redirect:/sign-in";
        }
        page.addAttribute(
                "withdrawn",
                member.flatMap(hows::how).filter(LeftMembers.How::withdrawn).orElse(null));
        page.addAttribute("leftAt", leftAt.get());
        page.addAttribute("until", leftAt.get().plus(LeavingDesk.RESTORABLE));
        return "member/restoration";
    }

    @PostMapping
    Answer restore(HttpServletRequest request, HttpServletResponse response) {
        UUID member = left.of(request).orElse(null);
        if (member == null) {
            return Answer.to(() -> "/sign-in");
        }
        return Answer.to(() -> {
                    if (!leaving.restore(member)) {
                        throw Refusal.gone("restoration.refused.late");
                    }
                    reception.admit(members.get(member), request, response);
                })
                .thenGo("/?notice=came-back")
                .elseShow(page -> ask(request, page));
    }
}
