package dev.madang.shop.order;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders that were not paid in time: written down as expired, all that they held given back. */
@Component
class OverdueOrders {

    private final Orders orders;
    private final GivingBack givingBack;
    private final Sweep sweep;
    private final Clock clock;

    OverdueOrders(Orders orders, GivingBack givingBack, Sweep sweep, Clock clock) {
        this.orders = orders;
        this.givingBack = givingBack;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Ends them all, each in a transaction of its own. */
    JobResult end() {
        return end(orders.overdue(clock.instant()));
    }

    /** Those that hold units of one of these; whether there were any. */
    boolean endOf(Collection<UUID> stocks) {
        List<UUID> overdue = orders.overdueOf(stocks, clock.instant());
        return !overdue.isEmpty() && end(overdue).moved() > 0;
    }

    private JobResult end(List<UUID> overdue) {
        return sweep.each(
                "Order",
                overdue,
                id -> orders.lock(id).map(this::endIfStillOverdue).orElse(false));
    }

    private boolean endIfStillOverdue(Order order) {
        boolean overdue = order.isOverdue(clock.instant());
        if (overdue) {
            order.expire(clock.instant());
            givingBack.units(order);
        }
        return overdue;
    }
}
