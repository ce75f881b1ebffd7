package dev.madang.shop.product;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.shared.TypedWon;
import dev.madang.shop.product.ProductOrders.Wish;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The order of goods as it is typed. */
public record ProductOrderForm(String variant, String quantity, String seen, String idempotencyKey) {

    public ProductOrderForm(
            @Nullable String variant,
            @Nullable String quantity,
            @Nullable String seen,
            @Nullable String idempotencyKey) {
        this.variant = Objects.requireNonNullElse(variant, "");
        this.quantity = Objects.requireNonNullElse(quantity, "1");
        this.seen = Objects.requireNonNullElse(seen, "");
        this.idempotencyKey = Objects.requireNonNullElse(idempotencyKey, "");
    }

    static final ProductOrderForm EMPTY = new ProductOrderForm(null, null, null, null);

    Wish wish() {
        String number = quantity.strip();
        return new Wish(
                variant,
                number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0,
                TypedWon.read(seen).orElse(null));
    }

    /** A key for the form when it is shown: what the last try came to does not answer the next. */
    public String newKey() {
        return Idempotency.newKey();
    }
}
