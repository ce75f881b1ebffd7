package dev.madang.chat.message;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A room, and what was said in it before. */
@Controller
@ForMembers
@RequestMapping("/chat/{room}")
class RoomController {

    static final String PAGE = "chat/room";

    private final RoomPages pages;
    private final ReadingDesk reading;

    RoomController(RoomPages pages, ReadingDesk reading) {
        this.pages = pages;
        this.reading = reading;
    }

    @GetMapping
    String show(
            @PathVariable UUID room,
            @RequestParam @Nullable Long before,
            @RequestParam @Nullable Long after,
            CurrentMember me,
            Model model) {
        RoomPage page = pages.page(me.id(), room, before, after);
        if (page.isLive() && page.last() > page.room().readTo()) {
            reading.upTo(me.id(), room, page.last());
        }
        model.addAttribute("chat", page);
        return PAGE;
    }

    @HxRequest
    @GetMapping
    String history(
            @PathVariable UUID room,
            @RequestParam @Nullable Long before,
            @RequestParam @Nullable Long after,
            CurrentMember me,
            Model model) {
        show(room, before, after, me, model);
        return PAGE + " :: history";
    }
}
