package dev.madang.shop.order.web;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.shop.order.list.OrderList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member has ordered, and what was ordered of them. */
@ForMembers
@Controller
class OrdersController {

    private final OrderList orders;

    OrdersController(OrderList orders) {
        this.orders = orders;
    }

    @GetMapping("/orders")
    String list(
            @RequestParam(name = "as", defaultValue = "buyer") String as, Turn turn, CurrentMember me, Model model) {
        boolean seller = as.equals("seller");
        var rows = seller ? orders.ofSeller(me.id(), turn) : orders.ofBuyer(me.id(), turn);
        String list = seller ? "/orders?as=seller" : "/orders";
        model.addAttribute("seller", seller);
        model.addAttribute("orders", rows.rows());
        model.addAttribute("previous", rows.previousOf(list));
        model.addAttribute("next", rows.nextOf(list));
        return "shop/order/orders";
    }
}
