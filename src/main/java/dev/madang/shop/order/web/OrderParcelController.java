package dev.madang.shop.order.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.text.TypedParcel;
import dev.madang.platform.text.TypedReason;
import dev.madang.platform.web.Answer;
import dev.madang.shop.Links;
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
            @RequestParam(defaultValue = "") String address,
            CurrentMember me) {
        return then(id, me, "order-sent", () -> desk.send(me.id(), id, TypedParcel.read(carrier, number), address));
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

    @PostMapping("/return/parcel")
    Answer sendBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String carrier,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String address,
            CurrentMember me) {
        return then(
                id,
                me,
                "order-sent-back",
                () -> desk.sendBack(me.id(), id, TypedParcel.read(carrier, number), address));
    }

    @PostMapping("/return/objection")
    Answer contestReturn(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return then(
                id,
                me,
                "order-contested",
                () -> desk.contestReturn(me.id(), id, TypedReason.read(reason, LONGEST_REASON)));
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
