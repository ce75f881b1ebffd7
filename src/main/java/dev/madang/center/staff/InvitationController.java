package dev.madang.center.staff;

import dev.madang.center.Links;
import dev.madang.center.place.Centers;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Joining a centre by its invitation, and leaving it. */
@ForMembers
@Controller
class InvitationController {

    private final Staff staff;
    private final StaffDesk desk;
    private final Centers centers;

    InvitationController(Staff staff, StaffDesk desk, Centers centers) {
        this.staff = staff;
        this.desk = desk;
        this.centers = centers;
    }

    @GetMapping("/partner/invitations/{token}")
    String show(@PathVariable String token, Model model) {
        Invitation invitation = staff.open(token).orElseThrow(Refusal::notFound);
        model.addAttribute("invitation", invitation);
        model.addAttribute("center", centers.find(invitation.center()).orElseThrow(Refusal::notFound));
        return "center/staff/invitation";
    }

    @PostMapping("/partner/invitations/{token}")
    Answer join(@PathVariable String token, CurrentMember me) {
        return Answer.to(() -> {
                    desk.join(token, me.id());
                })
                .thenGo("/partner?notice=staff-joined")
                .elseShow(model -> show(token, model));
    }

    @ForAllMembers
    @PostMapping("/partner/centers/{id}/staff/departure")
    Answer leave(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.leave(id, me.id()))
                .thenGo(Links.center(id) + "?notice=staff-left")
                .elseShow(model -> "redirect:/partner");
    }
}
