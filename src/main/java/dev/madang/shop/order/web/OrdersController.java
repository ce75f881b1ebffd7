package dev.madang.shop.order.web;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.shop.order.list.OrderList;
import dev.madang.shop.order.list.OrderSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member has ordered, and what was ordered of them. */
@ForMembers
@Controller
class OrdersController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OrderList orders;
    private final OrderSheet sheet;

    OrdersController(OrderList orders, OrderSheet sheet) {
        this.orders = orders;
        this.sheet = sheet;
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

    /** Everything, as a spreadsheet. */
    @GetMapping("/orders.xlsx")
    void download(
            @RequestParam(name = "as", defaultValue = "buyer") String as,
            CurrentMember me,
            HttpServletResponse response)
            throws IOException {
        boolean seller = as.equals("seller");
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(seller ? "madang-orders-received.xlsx" : "madang-orders.xlsx")
                        .build()
                        .toString());
        if (seller) {
            sheet.ofSeller(me.id(), response.getOutputStream());
        } else {
            sheet.ofBuyer(me.id(), response.getOutputStream());
        }
    }
}
