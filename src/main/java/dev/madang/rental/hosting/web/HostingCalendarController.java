package dev.madang.rental.hosting.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** A month over all listings of a host. */
@ForMembers
@Controller
class HostingCalendarController {

    static final String VIEW = "rental/hosting/hosting-calendar";

    private final HostingCalendarPages pages;

    HostingCalendarController(HostingCalendarPages pages) {
        this.pages = pages;
    }

    /** What cannot be understood in the address is left out. */
    @GetMapping("/hosting/calendar")
    String show(
            @ModelAttribute("block") CalendarBlockForm block, BindingResult ignored, CurrentMember me, Model model) {
        model.addAttribute("page", pages.of(me.id(), block.getMonth(), block.getAfter()));
        return VIEW;
    }
}
