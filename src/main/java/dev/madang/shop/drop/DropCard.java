package dev.madang.shop.drop;

import dev.madang.platform.paging.Cursor;
import dev.madang.shared.Won;
import dev.madang.shop.SaleState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drop in a list.
 *
 * @param price of its cheapest variant
 * @param left how many can be had at this moment
 * @param total how many there were
 */
record DropCard(
        UUID id, String title, @Nullable UUID cover, Won price, Instant opensAt, SaleState state, int left, int total) {

    Cursor cursor() {
        return new Cursor(opensAt, id);
    }
}
