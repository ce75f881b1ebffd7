package dev.madang.rental.reservation.web;

import dev.madang.member.Members;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.reservation.list.ReservationFilter;
import dev.madang.rental.reservation.list.ReservationList;
import dev.madang.rental.reservation.list.ReservationRow;
import dev.madang.rental.reservation.page.Inbox;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@ForMembers
@Controller
class ReservationListController {

    private final ReservationList reservations;
    private final Members members;
    private final Inbox inbox;

    ReservationListController(ReservationList reservations, Members members, Inbox inbox) {
        this.reservations = reservations;
        this.members = members;
        this.inbox = inbox;
    }

    @GetMapping("/reservations")
    String list(
            @RequestParam(defaultValue = "guest") String as,
            @RequestParam(required = false) @Nullable String state,
            Turn turn,
            CurrentMember me,
            Model model) {
        boolean host = as.equals("host");
        ReservationFilter filter = ReservationFilter.of(state);
        Slice<ReservationRow> slice =
                host ? reservations.ofHost(me.id(), filter, turn) : reservations.ofGuest(me.id(), filter, turn);
        List<UUID> others = slice.rows().stream().map(ReservationRow::other).toList();
        model.addAttribute("reservations", new ReservationsPage(host, filter, slice, members.cards(others)));
        model.addAttribute("filters", ReservationFilter.values());
        if (host) {
            model.addAttribute("inbox", inbox.of(me.id()));
        }
        return "rental/reservation/reservations";
    }
}
