package dev.madang.shop.order.web;

import dev.madang.payment.Payments;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shop.order.OrderPages;
import dev.madang.shop.order.OrderPayable;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An order: its receipt, where it stands, and what can be done about it. */
@ForMembers
@Controller
@RequestMapping("/orders/{id}")
class OrderController {

    private final OrderPages pages;
    private final Payments payments;

    OrderController(OrderPages pages, Payments payments) {
        this.pages = pages;
        this.payments = payments;
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        return page(id, me, model);
    }

    @PostMapping("/payment")
    Answer pay(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> payments.open(OrderPayable.KIND, id, me.id())).elseShow(model -> page(id, me, model));
    }

    private String page(UUID id, CurrentMember me, Model model) {
        model.addAttribute("order", pages.of(id, me.id()));
        return "shop/order/order";
    }
}
