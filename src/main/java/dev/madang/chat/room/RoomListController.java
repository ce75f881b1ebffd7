package dev.madang.chat.room;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rooms of a member. */
@Controller
@ForMembers
@RequestMapping("/chat")
class RoomListController {

    private final RoomList rooms;

    RoomListController(RoomList rooms) {
        this.rooms = rooms;
    }

    @GetMapping
    String list(Turn turn, CurrentMember me, Model model) {
        model.addAttribute("rooms", rooms.of(me.id(), turn));
        return "chat/rooms";
    }

    @HxRequest
    @GetMapping
    String turn(Turn turn, CurrentMember me, Model model) {
        list(turn, me, model);
        return "chat/rooms :: list";
    }
}
