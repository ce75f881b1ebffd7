package dev.madang.shop.order;

import dev.madang.payment.Refunding;
import dev.madang.shared.Won;
import dev.madang.shop.Sale;
import dev.madang.shop.stock.LimitedSales;
import dev.madang.shop.stock.Stocks;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an order gives back when it comes to nothing, in the caller's transaction. */
@Component
class GivingBack {

    private final Stocks stocks;
    private final LimitedSales sales;
    private final Refunding refunding;
    private final Vouchers vouchers;

    GivingBack(Stocks stocks, LimitedSales sales, Refunding refunding, Vouchers vouchers) {
        this.stocks = stocks;
        this.sales = sales;
        this.refunding = refunding;
        this.vouchers = vouchers;
    }

    /** All of its units, the member's share of the sale that they were, and the voucher. */
    void units(Order order) {
        share(order);
        stocks.giveBack(order.taken());
        vouchers.giveBack(order.id());
    }

    void share(Order order) {
        share(order, order.units());
    }

    private void share(Order order, int units) {
        Sale sale = order.sale();
        if (sale != null) {
            sales.giveBack(sale.id(), order.buyerId(), units);
        }
    }

    /** Some units of one of its lines. */
    void part(Order order, UUID line, int units) {
        share(order, units);
        order.lines().stream()
                .filter(one -> one.id().equals(line))
                .forEach(one -> stocks.giveBack(Map.of(one.stockId(), units)));
    }

    /** @param reason message key of why, once per order */
    void money(Order order, Won amount, String reason) {
        refunding.refund(OrderPayable.KIND, order.id(), amount, reason);
    }
}
