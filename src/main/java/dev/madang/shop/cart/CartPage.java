package dev.madang.shop.cart;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.shared.Won;
import dev.madang.shop.coupon.Coupon;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feeds {@code shop/cart/cart}. */
record CartPage(List<OfSeller> sellers) {

    /** What one order comes of. */
    record OfSeller(UUID id, String name, List<Line> lines, List<Coupon> coupons) {

        public Won total() {
            return lines.stream().map(Line::total).reduce(Won.ZERO, Won::plus);
        }

        /** Each order its own: what one came to does not answer another. */
        public String newKey() {
            return Idempotency.newKey();
        }

        public boolean isThere() {
            return lines.stream().allMatch(line -> line.state() == State.THERE);
        }
    }

    /** Whether it can be ordered as it stands in the cart. */
    enum State {
        THERE,
        FEWER,
        NONE,
        OFF_SALE;

        static State of(Carts.Goods goods, int quantity) {
            if (!goods.shown()) {
                return OFF_SALE;
            }
            if (goods.left() <= 0) {
                return NONE;
            }
            return goods.left() < quantity ? FEWER : THERE;
        }
    }

    record Line(
            UUID variant,
            UUID product,
            String title,
            String name,
            @Nullable UUID cover,
            Won price,
            int quantity,
            int left,
            State state) {

        public Won total() {
            return price.times(quantity);
        }
    }
}
