package dev.madang.shop.coupon;

import dev.madang.platform.paging.Cursor;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as a reader sees it.
 *
 * @param percent off what is ordered; 0 for one of {@code won}
 * @param minimum what has to be ordered at least
 * @param left how many can still be had
 * @param claimedAt when the reader took theirs; null when they have none
 * @param order for which they used it; null when they can still use it
 */
public record Coupon(
        UUID id,
        UUID seller,
        String sellerName,
        String name,
        int percent,
        Won won,
        Won minimum,
        Instant until,
        int total,
        int left,
        @Nullable Instant claimedAt,
        @Nullable UUID order) {

    /** What it takes off; never all, for something has to be paid. */
    public Won off(Won ordered) {
        Won off = percent > 0 ? ordered.percent(percent) : won;
        Won most = ordered.minus(Won.of(100));
        return off.compareTo(most) > 0 ? most : off;
    }

    public boolean isClaimed() {
        return claimedAt != null;
    }

    public boolean isUsed() {
        return order != null;
    }

    Cursor cursor() {
        return new Cursor(until, id);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
