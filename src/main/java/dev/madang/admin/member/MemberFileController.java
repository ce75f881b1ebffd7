package dev.madang.admin.member;

import dev.madang.member.Leaving;
import dev.madang.member.MemberFile;
import dev.madang.member.MemberFiles;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.security.Routes;
import dev.madang.platform.text.TypedReason;
import dev.madang.platform.web.Answer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member with everything they have; signing them out everywhere, withdrawing and restoring them. */
@ForOperators({OperatorRole.SUPPORT, OperatorRole.MODERATION, OperatorRole.FINANCE})
@Controller
@RequestMapping("/admin/members/{id}")
class MemberFileController {

    private static final int LONGEST = 500;

    private final MemberFiles files;
    private final CountedFacts facts;
    private final Leaving leaving;
    private final ObjectProvider<Routes> routes;

    MemberFileController(MemberFiles files, CountedFacts facts, Leaving leaving, ObjectProvider<Routes> routes) {
        this.files = files;
        this.facts = facts;
        this.leaving = leaving;
        this.routes = routes;
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        MemberFile file = files.get(id);
        var reader = new Reader(me, routes.getObject());
        model.addAttribute("file", file);
        model.addAttribute("groups", facts.of(id, reader::mayOpen));
        model.addAttribute("sessions", files.sessions(id));
        model.addAttribute("reader", reader);
        model.addAttribute(
                "inTheWay", reader.mayWithdraw() && file.leftAt() == null ? leaving.inTheWay(id) : List.of());
        return "admin/member";
    }

    @ForOperators({OperatorRole.SUPPORT, OperatorRole.MODERATION})
    @PostMapping("/sessions/end")
    String endSessions(@PathVariable UUID id, CurrentMember me) {
        files.endSessions(me.id(), id);
        return "redirect:" + path(id) + "?notice=member-signed-out";
    }

    /** Why is asked, since they hear it by nobody else. */
    @ForOperators(OperatorRole.SUPPORT)
    @PostMapping("/withdrawal")
    Answer withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return Answer.to(() -> leaving.leave(id, TypedReason.read(reason, LONGEST), me.id()))
                .thenGo(path(id) + "?notice=member-withdrawn")
                .elseShow(model -> {
                    model.addAttribute("reason", reason);
                    return show(id, me, model);
                });
    }

    @ForOperators(OperatorRole.SUPPORT)
    @PostMapping("/restoration")
    Answer restore(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return Answer.to(() -> {
                    if (!leaving.restore(id, TypedReason.read(reason, LONGEST), me.id())) {
                        throw Refusal.conflict("admin.member.not-restorable");
                    }
                })
                .thenGo(path(id) + "?notice=member-restored")
                .elseShow(model -> {
                    model.addAttribute("reason", reason);
                    return show(id, me, model);
                });
    }

    private static String path(UUID member) {
        return MemberFiles.page(member);
    }

    /** Who reads the page: it shows nothing of a list that they may not open. */
    record Reader(CurrentMember me, Routes routes) {

        public boolean mayOpen(String path) {
            return routes.letsRead(me, path);
        }

        public boolean mayWithdraw() {
            return me.isOperatorFor(Set.of(OperatorRole.SUPPORT));
        }

        public boolean mayEndSessions() {
            return me.isOperatorFor(Set.of(OperatorRole.SUPPORT, OperatorRole.MODERATION));
        }
    }
}
