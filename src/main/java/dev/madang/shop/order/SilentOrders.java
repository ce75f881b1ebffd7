package dev.madang.shop.order;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Parcels of which nobody said that they arrived: after seven days silence does, as both sides were told. */
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
        } else {
            order.takeBack(null, now);
            givingBack.money(order, order.worth(), "order.refund.return");
        }
        return true;
    }
}
