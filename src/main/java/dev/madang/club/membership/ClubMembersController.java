package dev.madang.club.membership;

import dev.madang.club.ClubView;
import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.club.Role;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.text.Written;
import dev.madang.platform.web.Answer;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is in a club and as what, for each other; who runs it changes it here. */
@ForMembers
@Controller
@RequestMapping("/clubs/{id}")
class ClubMembersController {

    private final Clubs clubs;
    private final Roll roll;
    private final MembershipDesk desk;
    private final ClubLog log;

    ClubMembersController(Clubs clubs, Roll roll, MembershipDesk desk, ClubLog log) {
        this.clubs = clubs;
        this.roll = roll;
        this.desk = desk;
        this.log = log;
    }

    /** Feeds {@code club/membership/members}. */
    record Content(ClubView club, Roll.Places places, List<Roll.Entry> all, List<Roll.Barred> barred) {}

    record RemovalForm(@Written(most = 300) String reason) {

        RemovalForm {
            reason = reason == null ? "" : reason;
        }
    }

    @GetMapping("/members")
    String list(@PathVariable UUID id, CurrentMember me, Model model) {
        return page(id, me, model);
    }

    /** What a member is from now on; {@code leader} hands the club on, as who is suspended has to before they leave Madang. */
    @ForAllMembers
    @PostMapping("/members/{member}/role")
    Answer change(
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam(defaultValue = "") String role,
            CurrentMember me) {
        return Answer.to(() -> {
                    switch (role) {
                        case "leader" -> desk.handOn(id, me.id(), member);
                        case "manager" -> desk.change(id, me.id(), member, Role.MANAGER);
                        default -> desk.change(id, me.id(), member, Role.MEMBER);
                    }
                })
                .thenGo(Links.members(id) + "?notice=club-role")
                .elseShow(model -> page(id, me, model));
    }

    @PostMapping("/members/{member}/removal")
    Answer remove(
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("removal") RemovalForm form,
            BindingResult errors,
            CurrentMember me) {
        return Answer.to(() -> desk.remove(id, me.id(), member, form.reason()))
                .ofPart(errors)
                .thenGo(Links.members(id) + "?notice=club-removed")
                .elseShow(model -> page(id, me, model));
    }

    @PostMapping("/members/{member}/return")
    Answer allowBack(@PathVariable UUID id, @PathVariable UUID member, CurrentMember me) {
        return Answer.to(() -> desk.allowBack(id, me.id(), member))
                .thenGo(Links.members(id) + "?notice=club-allowed-back");
    }

    @ForAllMembers
    @PostMapping("/departure")
    Answer leave(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.leave(id, me.id()))
                .thenGo(Links.club(id) + "?notice=club-left")
                .elseShow(model -> page(id, me, model));
    }

    @PostMapping("/chat")
    String chat(@PathVariable UUID id, CurrentMember me) {
        return "redirect:/chat/" + desk.enterChat(id, me.id());
    }

    @GetMapping("/log")
    String log(@PathVariable UUID id, Turn turn, CurrentMember me, Model model) {
        ClubView club = clubs.requireMember(id, me.id());
        var entries = log.of(id, club.isRunning(), turn);
        String list = Links.club(id) + "/log";
        model.addAttribute("club", club);
        model.addAttribute("entries", entries.rows());
        model.addAttribute("previous", entries.previousOf(list));
        model.addAttribute("next", entries.nextOf(list));
        return "club/membership/log";
    }

    private String page(UUID id, CurrentMember me, Model model) {
        ClubView club = clubs.requireMember(id, me.id());
        model.addAttribute(
                "roll",
                new Content(club, roll.places(id), roll.all(id), club.isRunning() ? roll.barred(id) : List.of()));
        return "club/membership/members";
    }
}
