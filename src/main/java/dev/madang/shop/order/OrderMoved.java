package dev.madang.shop.order;

import dev.madang.shop.Sale;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.Externalized;

/**
 * A step of an order's life was taken, be it by the clock. Told in the transaction of that step, once.
 *
 * @param sale what it is of; null for goods
 * @param from where it stood
 * @param to where it stands now
 * @param member who took it, for a seller perhaps one who helps them; null for the clock, and in what was told before it was kept
 */
@Externalized("madang.orders::#{order()}")
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
        @Nullable UUID member,
        Instant at) {

    /** Whether money was there before. */
    boolean wasPaid() {
        return from.isSold();
    }

    /** Whether somebody who helps the seller took it in their name. */
    boolean isByHelper() {
        return by == OrderActor.SELLER && member != null && !member.equals(seller);
    }
}
