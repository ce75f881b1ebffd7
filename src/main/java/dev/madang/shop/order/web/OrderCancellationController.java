package dev.madang.shop.order.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shop.Links;
import dev.madang.shop.TypedCount;
import dev.madang.shop.order.OrderDesk;
import dev.madang.shop.order.OrderPages;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Calling an order off, or some of it. */
@ForAllMembers
@Controller
@RequestMapping("/orders/{id}")
class OrderCancellationController {

    private final OrderDesk desk;
    private final OrderPages pages;

    OrderCancellationController(OrderDesk desk, OrderPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/cancellation")
    Answer cancel(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.cancel(me.id(), id, ""))
                .thenGo(Links.order(id) + "?notice=order-cancelled")
                .elseShow(model -> page(id, me, model));
    }

    @PostMapping("/lines/{line}/cancellation")
    Answer cancelPart(
            @PathVariable UUID id,
            @PathVariable UUID line,
            @RequestParam(defaultValue = "") String units,
            CurrentMember me) {
        int wanted = TypedCount.read(units);
        return Answer.to(() -> desk.cancelPart(me.id(), id, line, wanted))
                .thenGo(Links.order(id) + "?notice=order-part-cancelled")
                .elseShow(model -> page(id, me, model));
    }

    private String page(UUID id, CurrentMember me, Model model) {
        model.addAttribute("order", pages.of(id, me.id()));
        return "shop/order/order";
    }
}
