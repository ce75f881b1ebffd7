package dev.madang.calendar;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.shared.TypedDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's calendar; an address that cannot be understood shows this month. */
@ForMembers
@Controller
@RequestMapping("/calendar")
class CalendarController {

    private final CalendarPages pages;
    private final MemberFeeds feeds;

    CalendarController(CalendarPages pages, MemberFeeds feeds) {
        this.pages = pages;
        this.feeds = feeds;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(defaultValue = "") String day,
            CurrentMember me,
            Model model) {
        model.addAttribute(
                "page",
                pages.of(me.id(), CalendarView.of(view), TypedDays.day(day).orElseGet(pages::today)));
        return "calendar/calendar";
    }

    /** A new address for other programs; the old one leads nowhere from now on. */
    @PostMapping("/feed")
    String renew(CurrentMember me) {
        feeds.renew(me.id());
        return "redirect:/calendar?notice=calendar-feed#feed";
    }

    @PostMapping("/feed/removal")
    String remove(CurrentMember me) {
        feeds.remove(me.id());
        return "redirect:/calendar?notice=calendar-feed-removed#feed";
    }
}
