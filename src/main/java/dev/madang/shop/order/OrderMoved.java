package dev.madang.shop.order;

import dev.madang.shop.Sale;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of an order's life was taken, be it by the clock. Told in the transaction of that step, once.
 *
 * @param sale what it is of; null for goods
 * @param from where it stood
 * @param to where it stands now
 */
public record OrderMoved(
        UUID order,
        UUID buyer,
        UUID seller,
        @Nullable Sale sale,
        String title,
        OrderStep step,
        OrderStatus from,
        OrderStatus to,
        OrderActor by,
        Instant at) {

    /** Whether money was there before. */
    boolean wasPaid() {
        return from.isSold();
    }
}
