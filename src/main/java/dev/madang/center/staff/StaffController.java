package dev.madang.center.staff;

import dev.madang.center.CenterRole;
import dev.madang.center.Links;
import dev.madang.center.place.Center;
import dev.madang.center.place.Centers;
import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works at a centre, for its partner to invite and to remove. */
@ForMembers
@Controller
@RequestMapping("/partner/centers/{id}/staff")
class StaffController {

    private static final List<CenterRole> ROLES = List.of(CenterRole.COACH, CenterRole.MANAGER);

    private final Centers centers;
    private final Staff staff;
    private final StaffDesk desk;
    private final PublicAddress address;

    StaffController(Centers centers, Staff staff, StaffDesk desk, PublicAddress address) {
        this.centers = centers;
        this.staff = staff;
        this.desk = desk;
        this.address = address;
    }

    /** @param address by which it is opened, whole, to be sent */
    record Open(UUID id, CenterRole role, String address, Instant expiresAt) {}

    @GetMapping
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        Center center = centers.of(me.id(), id);
        model.addAttribute("center", center);
        model.addAttribute("staff", staff.at(id));
        model.addAttribute(
                "invitations",
                staff.openTo(id).stream()
                        .map(one -> new Open(one.id(), one.role(), address.of(one.path()), one.expiresAt()))
                        .toList());
        model.addAttribute("roles", ROLES);
        return "center/staff/staff";
    }

    @PostMapping("/invitations")
    Answer invite(@PathVariable UUID id, @RequestParam(defaultValue = "") String role, CurrentMember me) {
        return Answer.to(() -> {
                    desk.invite(id, me.id(), role(role));
                })
                .thenGo(Links.staff(id) + "?notice=staff-invited#invitations")
                .elseShow(model -> show(id, me, model));
    }

    @PostMapping("/invitations/{invitation}/removal")
    Answer revoke(@PathVariable UUID id, @PathVariable UUID invitation, CurrentMember me) {
        return Answer.to(() -> desk.revoke(id, me.id(), invitation))
                .thenGo(Links.staff(id) + "?notice=staff-revoked#invitations")
                .elseShow(model -> show(id, me, model));
    }

    @PostMapping("/members/{member}/removal")
    Answer remove(@PathVariable UUID id, @PathVariable UUID member, CurrentMember me) {
        return Answer.to(() -> desk.remove(id, me.id(), member))
                .thenGo(Links.staff(id) + "?notice=staff-removed")
                .elseShow(model -> show(id, me, model));
    }

    private static CenterRole role(String typed) {
        return Stream.of(CenterRole.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("center.form.choice").at("role"));
    }
}
