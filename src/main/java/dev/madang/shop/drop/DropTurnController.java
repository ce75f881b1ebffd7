package dev.madang.shop.drop;

import dev.madang.platform.gate.WaitingRoom;
import dev.madang.platform.gate.WaitingRoom.Place;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shop.Links;
import dev.madang.shop.drop.WaitingOrders.Order;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a member waits whose order came while others were served: it asks for itself anew until it is their turn. */
@ForMembers
@Controller
@RequestMapping("/drops/{id}/turn")
class DropTurnController {

    private static final String ASKED_ANEW_AFTER_SECONDS = "4";

    private final DropPages pages;
    private final WaitingOrders waiting;
    private final WaitingRoom room;

    DropTurnController(DropPages pages, WaitingOrders waiting, WaitingRoom room) {
        this.pages = pages;
        this.waiting = waiting;
        this.room = room;
    }

    /** @param live given by pages that hear of what changes, and need not be made anew */
    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String live,
            CurrentMember me,
            HttpServletResponse response,
            Model model) {
        DropPage drop = pages.of(id, me.id());
        Optional<Order> order = waiting.of(id, me.id());
        if (order.isPresent() && !drop.isOrderable()) {
            leaveLine(id, me);
            return "redirect:" + Links.drop(id);
        }
        Optional<Place> place = order.flatMap(wanted -> room.enter(id, me.id()));
        if (place.isPresent() && live == null) {
            response.setHeader("Refresh", ASKED_ANEW_AFTER_SECONDS);
        }
        model.addAttribute("drop", drop);
        model.addAttribute("order", order.orElse(null));
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("turnSeconds", room.turn().toSeconds());
        return "shop/drop/turn";
    }

    @PostMapping("/departure")
    Answer leave(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> leaveLine(id, me)).thenGo(Links.drop(id) + "?notice=turn-left");
    }

    private void leaveLine(UUID id, CurrentMember me) {
        waiting.forget(id, me.id());
        room.leave(id, me.id());
    }
}
