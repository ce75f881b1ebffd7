package dev.madang.chat.message;

import dev.madang.chat.room.ShownRoom;
import dev.madang.member.MemberCard;
import dev.madang.member.Presence;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Locale;
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
    private final KeptBubbles bubbles;
    private final ReadingDesk reading;
    private final Sections sections;
    private final Presence presence;

    RoomController(RoomPages pages, KeptBubbles bubbles, ReadingDesk reading, Sections sections, Presence presence) {
        this.pages = pages;
        this.bubbles = bubbles;
        this.reading = reading;
        this.sections = sections;
        this.presence = presence;
    }

    @GetMapping
    String show(
            @PathVariable UUID room,
            @RequestParam @Nullable Long before,
            @RequestParam @Nullable Long after,
            CurrentMember me,
            Locale locale,
            Model model) {
        RoomPage page = pages.page(me.id(), room, before, after);
        if (page.isLive() && page.last() > page.room().readTo()) {
            reading.upTo(me.id(), room, page.last());
        }
        model.addAttribute("chat", page);
        model.addAttribute("bubbles", bubbles.of(page, locale));
        MemberCard other = page.room().other();
        model.addAttribute(
                "seen",
                other == null ? null : presence.of(me.id(), List.of(other.id())).get(other.id()));
        model.addAttribute("sections", sections.of(new ShownRoom(page.room()), new Reader(me, locale)));
        return PAGE;
    }

    @HxRequest
    @GetMapping
    String history(
            @PathVariable UUID room,
            @RequestParam @Nullable Long before,
            @RequestParam @Nullable Long after,
            CurrentMember me,
            Locale locale,
            Model model) {
        RoomPage page = pages.page(me.id(), room, before, after);
        model.addAttribute("chat", page);
        model.addAttribute("bubbles", bubbles.of(page, locale));
        return PAGE + " :: history";
    }
}
