package dev.madang.shop.order;

import static java.util.Objects.requireNonNull;

import dev.madang.member.Members;
import dev.madang.member.Suspensions;
import dev.madang.payment.Payable;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Graphemes;
import dev.madang.shared.Won;
import dev.madang.shop.Links;
import dev.madang.shop.Sale;
import dev.madang.shop.stock.LimitedSales;
import dev.madang.shop.stock.Stocks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders are paid for while their units are held. */
@Component
public class OrderPayable implements Payable {

    public static final String KIND = "order";

    private static final int LONGEST_NAME = 100;

    private final Orders orders;
    private final Stocks stocks;
    private final LimitedSales sales;
    private final Members members;
    private final Suspensions suspensions;
    private final ShippingAddresses addresses;
    private final Clock clock;

    OrderPayable(
            Orders orders,
            Stocks stocks,
            LimitedSales sales,
            Members members,
            Suspensions suspensions,
            ShippingAddresses addresses,
            Clock clock) {
        this.orders = orders;
        this.stocks = stocks;
        this.sales = sales;
        this.members = members;
        this.suspensions = suspensions;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Quote quote(UUID id, UUID payer) {
        Order order =
                orders.findById(id).filter(one -> one.buyerId().equals(payer)).orElseThrow(Refusal::notFound);
        order.requirePayable(clock.instant());
        requireSelling(order);
        return new Quote(
                order.total(),
                shortened(order.title()),
                details(order),
                lines(order),
                List.of(Text.of("order.terms.cancel"), Text.of("order.terms.return")),
                order.dueAt(),
                Links.order(id));
    }

    @Override
    public void beginCapture(UUID id) {
        Order order = lock(id);
        requireSelling(order);
        order.beginPayment(clock.instant());
    }

    /** Nobody pays a seller who is suspended: nothing would be sent. */
    private void requireSelling(Order order) {
        if (suspensions.isSuspended(order.sellerId())) {
            throw Refusal.conflict("order.refused.seller-away");
        }
    }

    /** A hold that ended while the money was on its way is taken up again if there is still enough. */
    @Override
    public boolean captured(UUID id) {
        Order order = lock(id);
        boolean late = OrderStep.PAY_LATE.isOpenTo(OrderActor.BUYER, order.status());
        if (!late && !OrderStep.PAY.isOpenTo(OrderActor.BUYER, order.status())) {
            return false;
        }
        if (late && !takesAgain(order)) {
            return false;
        }
        Instant now = clock.instant();
        order.paid(now);
        addresses.takeUsual(id, order.buyerId());
        return true;
    }

    @Override
    public void notCaptured(UUID id) {
        lock(id).paymentFailed();
    }

    /** A voucher that was given back may be used elsewhere by now. */
    private boolean takesAgain(Order order) {
        Sale sale = order.sale();
        if (sale != null && !sales.hasRoom(sale.id(), order.buyerId(), order.units())) {
            return false;
        }
        if (order.voucherId() != null || !stocks.tryTake(order.taken())) {
            return false;
        }
        if (sale != null) {
            sales.share(sale.id(), order.buyerId(), order.units());
        }
        return true;
    }

    private Order lock(UUID id) {
        return orders.lock(id).orElseThrow();
    }

    private List<Detail> details(Order order) {
        var details = new ArrayList<Detail>();
        var seller = members.cards(List.of(order.sellerId())).get(order.sellerId());
        if (seller != null) {
            details.add(new Detail("order.seller", seller.nickname()));
        }
        if (order.rank() != null) {
            details.add(new Detail("order.rank", Text.of("order.rank.of", order.rank())));
        }
        return details;
    }

    private static List<Line> lines(Order order) {
        var lines =
                new ArrayList<>(order.lines().stream().map(OrderPayable::line).toList());
        if (order.discount().isPositive()) {
            lines.add(new Line(
                    Text.of("coupon.line", requireNonNull(order.voucherName())), Won.ZERO.minus(order.discount())));
        }
        return lines;
    }

    private static Line line(OrderLine line) {
        return new Line(
                Text.of("order.line", line.name()),
                line.total(),
                Text.of("order.line.note", line.price(), line.units()));
    }

    /** As the gateway takes it. */
    private static String shortened(String title) {
        return Graphemes.abbreviate(title, LONGEST_NAME);
    }
}
