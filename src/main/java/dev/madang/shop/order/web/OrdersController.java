package dev.madang.shop.order.web;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.search.SearchAddress;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.shared.Slugs;
import dev.madang.shop.order.OrderStatus;
import dev.madang.shop.order.list.OrderList;
import dev.madang.shop.order.list.OrderSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

    /** What each side looks for: what is to be done about it. */
    private static final List<OrderStatus> OF_BUYER =
            List.of(OrderStatus.HELD, OrderStatus.PAID, OrderStatus.SENT, OrderStatus.DELIVERED, OrderStatus.RETURNING);

    private static final List<OrderStatus> OF_SELLER =
            List.of(OrderStatus.PAID, OrderStatus.SENT, OrderStatus.RETURNING, OrderStatus.DELIVERED);

    private final OrderList orders;
    private final OrderSheet sheet;

    OrdersController(OrderList orders, OrderSheet sheet) {
        this.orders = orders;
        this.sheet = sheet;
    }

    /** A way to the orders that stand so. */
    record Filter(OrderStatus status, String href, boolean chosen) {}

    @GetMapping("/orders")
    String list(
            @RequestParam(name = "as", defaultValue = "buyer") String as,
            @RequestParam(name = "status", defaultValue = "") String status,
            Turn turn,
            CurrentMember me,
            Model model) {
        boolean seller = as.equals("seller");
        List<OrderStatus> offered = seller ? OF_SELLER : OF_BUYER;
        OrderStatus chosen =
                Slugs.find(OrderStatus.class, status).filter(offered::contains).orElse(null);
        var rows = seller ? orders.ofSeller(me.id(), chosen, turn) : orders.ofBuyer(me.id(), chosen, turn);
        SearchAddress all = SearchAddress.of("/orders", Map.of("as", seller ? "seller" : ""));
        String list = all.with("status", chosen == null ? "" : Slugs.of(chosen)).toString();
        model.addAttribute(
                "filters",
                offered.stream()
                        .map(one -> new Filter(
                                one, all.with("status", Slugs.of(one)).toString(), one == chosen))
                        .toList());
        model.addAttribute("all", all.toString());
        model.addAttribute("filtered", chosen != null);
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
