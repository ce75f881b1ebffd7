package dev.madang.rental.hosting.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.rental.hosting.PickList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What to get ready for a week of hand-overs, on a page that can be printed. */
@ForAllMembers
@Controller
class PickListController {

    private final PickList list;

    PickListController(PickList list) {
        this.list = list;
    }

    @GetMapping("/hosting/pick-list")
    String show(CurrentMember me, Model model) {
        model.addAttribute("days", list.of(me.id()));
        return "rental/hosting/pick-list";
    }
}
