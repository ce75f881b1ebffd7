package dev.madang.shop.order;

import static dev.madang.shop.order.OrderStatus.DELIVERED;
import static dev.madang.shop.order.OrderStatus.HELD;
import static dev.madang.shop.order.OrderStatus.PAID;
import static dev.madang.shop.order.OrderStatus.RETURNED;
import static dev.madang.shop.order.OrderStatus.RETURNING;
import static dev.madang.shop.order.OrderStatus.SENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of an order's state bar.
 *
 * @param label message key
 * @param step done, current, next or ended
 * @param at when it happened, or will; null when nobody knows
 * @param due whether it has to happen by then
 */
public record OrderMilestone(
        String label, String step, @Nullable Instant at, boolean due) {

    private static final List<OrderStatus> WAY = List.of(HELD, PAID, SENT, DELIVERED);
    private static final List<OrderStatus> WAY_BACK = List.of(RETURNING, RETURNED);

    /** From the order to the day on which it cannot be returned any more; one that ended early stops where it ended. */
    static List<OrderMilestone> of(Order order, OrderStatus status, Instant now) {
        Map<OrderStatus, Instant> reached = reached(order);
        var bar = new ArrayList<OrderMilestone>();
        for (OrderStatus milestone : status == RETURNING || status == RETURNED ? wayAndBack() : WAY) {
            Instant at = reached.get(milestone);
            if (at != null) {
                bar.add(new OrderMilestone(said(milestone), "done", at, false));
            } else if (status.hasUnits()) {
                bar.add(toCome(order, milestone, bar));
            }
        }
        Instant returnable = order.returnableUntil();
        if (status == DELIVERED && returnable != null) {
            String step = now.isBefore(returnable) ? "current" : "done";
            bar.add(new OrderMilestone("order.milestone.FINAL", step, returnable, false));
        } else if (!status.hasUnits() && status != RETURNED) {
            bar.add(new OrderMilestone(
                    "order.status." + status, "ended", reached.getOrDefault(status, order.dueAt()), false));
        }
        return bar;
    }

    private static List<OrderStatus> wayAndBack() {
        var all = new ArrayList<>(WAY);
        all.addAll(WAY_BACK);
        return all;
    }

    private static OrderMilestone toCome(Order order, OrderStatus milestone, List<OrderMilestone> before) {
        boolean isNow = before.stream().allMatch(one -> one.step().equals("done"));
        Instant by = isNow && !order.isToBeSentBack() ? milestone == PAID ? order.dueAt() : order.silentUntil() : null;
        return new OrderMilestone("order.milestone." + milestone, isNow ? "current" : "next", by, by != null);
    }

    private static Map<OrderStatus, Instant> reached(Order order) {
        var reached = new EnumMap<OrderStatus, Instant>(OrderStatus.class);
        order.log().forEach(entry -> reached.putIfAbsent(entry.to(), entry.at()));
        return reached;
    }

    private static String said(OrderStatus milestone) {
        return (milestone == HELD ? "order.milestone." : "order.status.") + milestone;
    }
}
