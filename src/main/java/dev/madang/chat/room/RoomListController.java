package dev.madang.chat.room;

import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Locale;
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
    private final Receipts receipts;
    private final Sections sections;

    RoomListController(RoomList rooms, Receipts receipts, Sections sections) {
        this.rooms = rooms;
        this.sections = sections;
        this.receipts = receipts;
    }

    @GetMapping
    String list(Turn turn, CurrentMember me, Locale locale, Model model) {
        model.addAttribute("rooms", rooms.of(me.id(), turn));
        model.addAttribute("receipts", receipts.wanted(me.id()));
        model.addAttribute("sections", sections.of(new ShownRooms(me.id()), new Reader(me, locale)));
        return "chat/rooms";
    }

    @HxRequest
    @GetMapping
    String turn(Turn turn, CurrentMember me, Model model) {
        model.addAttribute("rooms", rooms.of(me.id(), turn));
        return "chat/rooms :: list";
    }
}
