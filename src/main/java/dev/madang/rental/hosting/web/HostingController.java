package dev.madang.rental.hosting.web;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.hosting.HostDuties;
import dev.madang.rental.reservation.page.Inbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home of a host: what has to be done, then what they lend. */
@ForMembers
@Controller
class HostingController {

    private final HostingPages pages;
    private final HostDuties duties;
    private final Inbox inbox;

    HostingController(HostingPages pages, HostDuties duties, Inbox inbox) {
        this.pages = pages;
        this.duties = duties;
        this.inbox = inbox;
    }

    @GetMapping("/hosting")
    String show(CurrentMember me, Turn turn, Model model) {
        HostingPage page = pages.of(me.id(), turn);
        model.addAttribute("page", page);
        if (page.first()) {
            model.addAttribute("duties", duties.of(me.id()));
            model.addAttribute("inbox", inbox.of(me.id()));
        }
        return "rental/hosting/hosting";
    }
}
