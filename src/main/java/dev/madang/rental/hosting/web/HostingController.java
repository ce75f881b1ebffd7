package dev.madang.rental.hosting.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.reservation.page.Inbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home of a host: what has to be done, then what they lend. */
@Controller
class HostingController {

    private final HostingPages pages;
    private final Inbox inbox;

    HostingController(HostingPages pages, Inbox inbox) {
        this.pages = pages;
        this.inbox = inbox;
    }

    /** @param after the last listing of the page before */
    @GetMapping("/hosting")
    String show(CurrentMember me, @RequestParam(required = false) @Nullable UUID after, Model model) {
        HostingPage page = pages.of(me.id(), after);
        model.addAttribute("page", page);
        if (page.first()) {
            model.addAttribute("inbox", inbox.of(me.id()));
        }
        return "rental/hosting/hosting";
    }
}
