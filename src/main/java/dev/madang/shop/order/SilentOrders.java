package dev.madang.shop.order;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Parcels of which nobody said that they arrived: after seven days silence does, as both sides were told. A return of which the seller
 * has not said where to counts as back, one that the buyer has not sent is none.
 */
@Component
class SilentOrders {

    private final Orders orders;
    private final GivingBack givingBack;
    private final Sweep sweep;
    private final Clock clock;

    SilentOrders(Orders orders, GivingBack givingBack, Sweep sweep, Clock clock) {
        this.orders = orders;
        this.givingBack = givingBack;
        this.sweep = sweep;
        this.clock = clock;
    }

    JobResult keep() {
        return sweep.each(
                "Order",
                orders.silent(clock.instant()),
                id -> orders.lock(id).map(this::moveOn).orElse(false));
    }

    private boolean moveOn(Order order) {
        Instant now = clock.instant();
        if (!order.isSilentTooLong(now)) {
            return false;
        }
        if (order.status() == OrderStatus.SENT) {
            order.deliver(null, now);
        } else if (order.isToBeSentBack()) {
            order.keep(now);
        } else {
            order.takeBack(null, now);
            givingBack.money(order, order.worth(), "order.refund.return");
        }
        return true;
    }
}
