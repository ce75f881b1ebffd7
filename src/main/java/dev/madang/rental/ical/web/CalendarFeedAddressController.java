package dev.madang.rental.ical.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.ical.CalendarFeeds;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives a listing's calendar, or that of all of them, its address, or a new one. */
@ForMembers
@Controller
class CalendarFeedAddressController {

    private final CalendarFeeds feeds;

    CalendarFeedAddressController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @PostMapping("/listings/{id}/calendars/address")
    String renew(@PathVariable UUID id, CurrentMember me) {
        feeds.renew(id, me.id());
        return "redirect:/listings/" + id + "/calendars?notice=calendar-address";
    }

    @PostMapping("/listings/{id}/calendars/address/all")
    String renewOfAll(@PathVariable UUID id, CurrentMember me) {
        feeds.renewOfAll(me.id());
        return "redirect:/listings/" + id + "/calendars?notice=calendar-address";
    }
}
