package dev.madang.shop.order.list;

import dev.madang.platform.paging.Cursor;
import dev.madang.shared.Carrier;
import dev.madang.shared.Won;
import dev.madang.shop.order.OrderStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order, as a spreadsheet shows it to buyer or seller.
 *
 * @param with the nickname of the other side
 * @param cancelled units that were called off one by one
 * @param discount what a coupon took off what is still wanted of the whole order; with its first line alone
 * @param recipient to whom it is sent, as is all of the address; null unless the reader still has to send it
 */
record OrderedLine(
        UUID id,
        UUID order,
        Instant placedAt,
        String title,
        String variant,
        Won price,
        int quantity,
        int cancelled,
        Won discount,
        OrderStatus status,
        String with,
        @Nullable Carrier carrier,
        @Nullable String parcelNumber,
        @Nullable String recipient,
        @Nullable String phone,
        @Nullable String postcode,
        @Nullable String road,
        @Nullable String detail) {

    Won worth() {
        return price.times(quantity - cancelled);
    }

    Cursor cursor() {
        return new Cursor(placedAt, id);
    }
}
