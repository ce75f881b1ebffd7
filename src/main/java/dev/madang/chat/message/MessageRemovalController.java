package dev.madang.chat.message;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes back what one has said. */
@Controller
@ForMembers
class MessageRemovalController {

    private final MessageDesk desk;

    MessageRemovalController(MessageDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/chat/{room}/messages/{message}/removal")
    String remove(@PathVariable UUID room, @PathVariable long message, CurrentMember me) {
        desk.remove(me.id(), room, message);
        return "redirect:/chat/" + room + "?notice=message-removed";
    }
}
