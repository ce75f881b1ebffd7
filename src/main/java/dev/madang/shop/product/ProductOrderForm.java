package dev.madang.shop.product;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import dev.madang.shop.TypedCount;
import dev.madang.shop.product.ProductOrders.Wish;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of goods as it is typed.
 *
 * @param prices that stood on the page: of each variant its id, a colon, and its won
 */
public record ProductOrderForm(
        String variant, String quantity, List<String> prices, String coupon, String idempotencyKey) {

    public ProductOrderForm(
            @Nullable String variant,
            @Nullable String quantity,
            @Nullable List<@Nullable String> prices,
            @Nullable String coupon,
            @Nullable String idempotencyKey) {
        this.variant = Objects.requireNonNullElse(variant, "");
        this.quantity = Objects.requireNonNullElse(quantity, "1");
        this.prices = prices == null
                ? List.of()
                : prices.stream().filter(Objects::nonNull).toList();
        this.coupon = Objects.requireNonNullElse(coupon, "");
        this.idempotencyKey = Objects.requireNonNullElse(idempotencyKey, "");
    }

    static final ProductOrderForm EMPTY = new ProductOrderForm(null, null, null, null, null);

    Wish wish() {
        return new Wish(variant, TypedCount.read(quantity), seen().orElse(null), chosen());
    }

    /** The price of what is chosen, as the member saw it. */
    private Optional<Won> seen() {
        String chosen = variant + ":";
        return prices.stream()
                .filter(price -> price.startsWith(chosen))
                .findFirst()
                .flatMap(price -> TypedWon.read(price.substring(chosen.length())));
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
