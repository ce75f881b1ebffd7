package dev.madang.shop.deal;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.shared.TypedWon;
import dev.madang.shop.TypedCount;
import dev.madang.shop.deal.DealOrders.Wish;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The order of a deal as it is typed.
 *
 * @param seen the price that stood on the page
 */
public record DealOrderForm(String quantity, String seen, String idempotencyKey) {

    static final DealOrderForm EMPTY = new DealOrderForm(null, null, null);

    public DealOrderForm(@Nullable String quantity, @Nullable String seen, @Nullable String idempotencyKey) {
        this.quantity = Objects.requireNonNullElse(quantity, "1");
        this.seen = Objects.requireNonNullElse(seen, "");
        this.idempotencyKey = Objects.requireNonNullElse(idempotencyKey, "");
    }

    Wish wish() {
        return new Wish(TypedCount.read(quantity), TypedWon.read(seen).orElse(null));
    }

    /** A key for the form when it is shown: what the last try came to does not answer the next. */
    public String newKey() {
        return Idempotency.newKey();
    }
}
