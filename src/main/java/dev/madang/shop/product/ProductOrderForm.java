package dev.madang.shop.product;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.TypedWon;
import dev.madang.shop.TypedCount;
import dev.madang.shop.product.ProductOrders.Wish;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of goods as it is typed. */
public record ProductOrderForm(String variant, String quantity, String seen, String coupon, String idempotencyKey) {

    public ProductOrderForm(
            @Nullable String variant,
            @Nullable String quantity,
            @Nullable String seen,
            @Nullable String coupon,
            @Nullable String idempotencyKey) {
        this.variant = Objects.requireNonNullElse(variant, "");
        this.quantity = Objects.requireNonNullElse(quantity, "1");
        this.seen = Objects.requireNonNullElse(seen, "");
        this.coupon = Objects.requireNonNullElse(coupon, "");
        this.idempotencyKey = Objects.requireNonNullElse(idempotencyKey, "");
    }

    static final ProductOrderForm EMPTY = new ProductOrderForm(null, null, null, null, null);

    Wish wish() {
        return new Wish(variant, TypedCount.read(quantity), TypedWon.read(seen).orElse(null), chosen());
    }

    /** @throws Refusal 409 for what is no coupon of anybody */
    private @Nullable UUID chosen() {
        try {
            return coupon.isBlank() ? null : UUID.fromString(coupon);
        } catch (IllegalArgumentException none) {
            throw Refusal.conflict("coupon.refused.other").at("coupon");
        }
    }

    /** A key for the form when it is shown: what the last try came to does not answer the next. */
    public String newKey() {
        return Idempotency.newKey();
    }
}
