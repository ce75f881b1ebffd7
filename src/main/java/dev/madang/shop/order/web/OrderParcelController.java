package dev.madang.shop.order.web;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Carrier;
import dev.madang.shared.Slugs;
import dev.madang.shop.Links;
import dev.madang.shop.TypedReason;
import dev.madang.shop.order.OrderDesk;
import dev.madang.shop.order.OrderPages;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parcel of an order: sent, arrived, and perhaps sent back. */
@ForAllMembers
@Controller
@RequestMapping("/orders/{id}")
class OrderParcelController {

    private static final int LONGEST_REASON = 500;

    private final OrderDesk desk;
    private final OrderPages pages;

    OrderParcelController(OrderDesk desk, OrderPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/parcel")
    Answer send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String carrier,
            @RequestParam(defaultValue = "") String number,
            CurrentMember me) {
        return then(id, me, "order-sent", () -> {
            Carrier by =
                    Slugs.find(Carrier.class, carrier).orElseThrow(() -> Refusal.invalid("handover.missing.carrier"));
            String digits = number.replaceAll("[\\s-]", "");
            if (!by.isNumber(digits)) {
                throw Refusal.invalid("handover.number." + (by == Carrier.OTHER ? "other" : "known"));
            }
            desk.send(me.id(), id, by, digits);
        });
    }

    @PostMapping("/arrival")
    Answer arrive(@PathVariable UUID id, CurrentMember me) {
        return then(id, me, "order-delivered", () -> desk.deliver(me.id(), id));
    }

    @PostMapping("/return")
    Answer giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return then(
                id, me, "order-returning", () -> desk.askReturn(me.id(), id, TypedReason.read(reason, LONGEST_REASON)));
    }

    @PostMapping("/return/arrival")
    Answer takeBack(@PathVariable UUID id, CurrentMember me) {
        return then(id, me, "order-returned", () -> desk.takeBack(me.id(), id));
    }

    private Answer then(UUID id, CurrentMember me, String notice, Runnable step) {
        return Answer.to(step).thenGo(Links.order(id) + "?notice=" + notice).elseShow(model -> page(id, me, model));
    }

    private String page(UUID id, CurrentMember me, Model model) {
        model.addAttribute("order", pages.of(id, me.id()));
        return "shop/order/order";
    }
}
