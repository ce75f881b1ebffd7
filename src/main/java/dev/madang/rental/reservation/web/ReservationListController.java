package dev.madang.rental.reservation.web;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.reservation.page.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ReservationListController {

    private final ReservationLists lists;
    private final Inbox inbox;

    ReservationListController(ReservationLists lists, Inbox inbox) {
        this.lists = lists;
        this.inbox = inbox;
    }

    @GetMapping("/reservations")
    String list(
            @RequestParam(defaultValue = "guest") String as,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            CurrentMember me,
            Model model) {
        boolean host = as.equals("host");
        var page = lists.of(
                me.id(),
                host,
                ReservationFilter.of(state),
                Cursor.of(before).orElse(null),
                Cursor.of(after).orElse(null));
        model.addAttribute("reservations", page);
        model.addAttribute("filters", ReservationFilter.values());
        if (host) {
            model.addAttribute("inbox", inbox.of(me.id()));
        }
        return "rental/reservation/reservations";
    }
}
