package dev.madang.shop.drop;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.ForEveryone;
import dev.madang.shop.order.sale.RankedOrders;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What anybody can check of a drop: how many there were, how many are sold, and when each order came. */
@ForEveryone
@Controller
class DropTotalsController {

    private final DropPages pages;
    private final RankedOrders ranked;

    DropTotalsController(DropPages pages, RankedOrders ranked) {
        this.pages = pages;
        this.ranked = ranked;
    }

    @GetMapping("/drops/{id}/totals")
    String show(@PathVariable UUID id, Turn turn, Model model) {
        String list = "/drops/" + id + "/totals";
        var orders = ranked.of(id, turn);
        model.addAttribute("drop", pages.of(id, null));
        model.addAttribute("orders", orders.rows());
        model.addAttribute("previous", orders.previousOf(list));
        model.addAttribute("next", orders.nextOf(list));
        return "shop/drop/totals";
    }
}
