package dev.madang.member.friend;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking, accepting, parting and blocking, from a member's page or from one's friends. */
@Controller
@ForMembers
class FriendshipController {

    private final FriendDesk desk;

    FriendshipController(FriendDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/members/{member}/friendship")
    String ask(@PathVariable UUID member, @RequestParam(defaultValue = "") String back, CurrentMember me) {
        return back(member, back, desk.ask(me.id(), member) ? "friends-now" : "friend-asked");
    }

    @PostMapping("/members/{member}/friendship/removal")
    String part(@PathVariable UUID member, @RequestParam(defaultValue = "") String back, CurrentMember me) {
        desk.part(me.id(), member);
        return back(member, back, "friend-parted");
    }

    @PostMapping("/members/{member}/block")
    String block(@PathVariable UUID member, @RequestParam(defaultValue = "") String back, CurrentMember me) {
        desk.block(me.id(), member);
        return back(member, back, "member-blocked");
    }

    @PostMapping("/members/{member}/block/removal")
    String unblock(@PathVariable UUID member, @RequestParam(defaultValue = "") String back, CurrentMember me) {
        desk.unblock(me.id(), member);
        return back(member, back, "member-unblocked");
    }

    private static String back(UUID member, String back, String notice) {
        return "redirect:" + (back.equals("friends") ? "/me/friends" : "/members/" + member) + "?notice=" + notice;
    }
}
