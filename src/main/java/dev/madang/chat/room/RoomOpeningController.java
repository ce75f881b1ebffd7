package dev.madang.chat.room;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Leads two people into their room. */
@Controller
@ForMembers
class RoomOpeningController {

    private final RoomDesk desk;

    RoomOpeningController(RoomDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/listings/{listing}/chat")
    String askHost(@PathVariable UUID listing, CurrentMember me) {
        return into(desk.askHost(me.id(), listing));
    }

    @PostMapping("/reservations/{reservation}/chat")
    String ofReservation(@PathVariable UUID reservation, CurrentMember me) {
        return into(desk.ofReservation(me.id(), reservation));
    }

    @PostMapping("/members/{member}/chat")
    String ofFriends(@PathVariable UUID member, CurrentMember me) {
        return into(desk.ofFriends(me.id(), member));
    }

    private static String into(UUID room) {
        return "redirect:/chat/" + room;
    }
}
