package dev.madang.member.friend;

import dev.madang.member.MemberCard;
import dev.madang.member.Presence;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's friends, who asks to be, and whom one has blocked. */
@Controller
@ForMembers
class FriendsController {

    private final Friendships friendships;
    private final Presence presence;

    FriendsController(Friendships friendships, Presence presence) {
        this.friendships = friendships;
        this.presence = presence;
    }

    @GetMapping("/me/friends")
    String list(Turn turn, CurrentMember me, Model model) {
        Slice<MemberCard> friends = friendships.friends(me.id(), turn);
        model.addAttribute("friends", friends);
        model.addAttribute(
                "presence",
                presence.of(me.id(), friends.rows().stream().map(MemberCard::id).toList()));
        model.addAttribute("asking", friendships.asking(me.id()));
        model.addAttribute("asked", friendships.asked(me.id()));
        model.addAttribute("blocked", friendships.blocked(me.id()));
        model.addAttribute("hidden", presence.isHidden(me.id()));
        return "member/friends";
    }
}
