package dev.madang.shop.order.list;

import dev.madang.platform.paging.Cursor;
import dev.madang.shared.Won;
import dev.madang.shop.order.OrderStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order in a list. */
public record OrderRow(
        UUID id,
        String title,
        @Nullable UUID cover,
        @Nullable Integer rank,
        String buyer,
        int units,
        Won total,
        OrderStatus status,
        Instant placedAt,
        @Nullable Instant dueAt) {

    Cursor cursor() {
        return new Cursor(placedAt, id);
    }
}
