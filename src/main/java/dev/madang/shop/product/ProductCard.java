package dev.madang.shop.product;

import dev.madang.platform.paging.Cursor;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods in a list.
 *
 * @param price of the cheapest variant
 * @param left how many can be had of all variants
 */
record ProductCard(
        UUID id,
        String title,
        String team,
        @Nullable UUID cover,
        Won price,
        int left,
        int likes,
        boolean onSale,
        Instant createdAt) {

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}
