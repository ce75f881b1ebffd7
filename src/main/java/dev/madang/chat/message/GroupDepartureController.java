package dev.madang.chat.message;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Leaving a group. */
@Controller
@ForMembers
class GroupDepartureController {

    private final GroupDesk desk;

    GroupDepartureController(GroupDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/chat/{room}/departure")
    String leave(@PathVariable UUID room, CurrentMember me) {
        desk.leave(room, me.id());
        return "redirect:/chat?notice=room-left";
    }
}
