package dev.madang.shop.order;

import static dev.madang.shop.order.OrderActor.BUYER;
import static dev.madang.shop.order.OrderActor.OPERATOR;
import static dev.madang.shop.order.OrderActor.SELLER;
import static dev.madang.shop.order.OrderActor.SYSTEM;
import static dev.madang.shop.order.OrderStatus.CANCELLED;
import static dev.madang.shop.order.OrderStatus.DELIVERED;
import static dev.madang.shop.order.OrderStatus.EXPIRED;
import static dev.madang.shop.order.OrderStatus.HELD;
import static dev.madang.shop.order.OrderStatus.PAID;
import static dev.madang.shop.order.OrderStatus.RETURNED;
import static dev.madang.shop.order.OrderStatus.RETURNING;
import static dev.madang.shop.order.OrderStatus.SENT;

import dev.madang.shared.life.Step;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The life of an order: every step there is, who may take it, from where it leads and where to. */
public enum OrderStep implements Step<OrderStatus, OrderActor> {
    PAY(PAID, Map.of(BUYER, Set.of(HELD))),
    /** The money was on its way when the hold ended, and there is still enough. */
    PAY_LATE(PAID, Map.of(BUYER, Set.of(EXPIRED))),
    EXPIRE(EXPIRED, Map.of(SYSTEM, Set.of(HELD))),
    /** All of it; what was paid goes back. */
    CANCEL(CANCELLED, Map.of(BUYER, Set.of(HELD, PAID), SELLER, Set.of(PAID))),
    /** Some of its units; what was paid for them goes back. */
    CANCEL_PART(null, Map.of(BUYER, Set.of(PAID), SELLER, Set.of(PAID))),
    SEND(SENT, Map.of(SELLER, Set.of(PAID))),
    /** The buyer has it, or has not said otherwise in time. */
    DELIVER(DELIVERED, Map.of(BUYER, Set.of(SENT), SYSTEM, Set.of(SENT))),
    ASK_RETURN(RETURNING, Map.of(BUYER, Set.of(DELIVERED))),
    /** Where to it comes back. */
    RETURN_TO(null, Map.of(SELLER, Set.of(RETURNING))),
    SEND_BACK(null, Map.of(BUYER, Set.of(RETURNING))),
    /** It does not come back, or not as it was sold: operators decide. */
    CONTEST_RETURN(null, Map.of(SELLER, Set.of(RETURNING))),
    /** The seller has it back, or has not said otherwise in time. */
    TAKE_BACK(RETURNED, Map.of(SELLER, Set.of(RETURNING), SYSTEM, Set.of(RETURNING), OPERATOR, Set.of(RETURNING))),
    /** The buyer has not sent it back in time: it stays sold. */
    KEEP(DELIVERED, Map.of(SYSTEM, Set.of(RETURNING), OPERATOR, Set.of(RETURNING))),
    /** Read of what a later version has taken, which runs beside this one for a while; taken by nobody. */
    OTHER(null, Map.of());

    private final @Nullable OrderStatus to;
    private final Map<OrderActor, Set<OrderStatus>> allowed;

    /** @param to null for what leaves it where it stands */
    OrderStep(@Nullable OrderStatus to, Map<OrderActor, Set<OrderStatus>> allowed) {
        this.to = to;
        this.allowed = allowed;
    }

    static OrderStep read(String kept) {
        return Stream.of(values())
                .filter(step -> step.name().equals(kept))
                .findFirst()
                .orElse(OTHER);
    }

    @Override
    public OrderStatus to(OrderStatus from) {
        return to == null ? from : to;
    }

    @Override
    public boolean isOpenTo(OrderActor actor, OrderStatus from) {
        return allowed.getOrDefault(actor, Set.of()).contains(from);
    }
}
