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
 * @param dealPrice of the cheapest time deal of them that is open; null when there is none
 * @param left how many can be had of all variants
 */
public record ProductCard(
        UUID id,
        String title,
        String team,
        @Nullable UUID cover,
        Won price,
        @Nullable Won dealPrice,
        int left,
        int likes,
        boolean onSale,
        Instant createdAt) {

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}
