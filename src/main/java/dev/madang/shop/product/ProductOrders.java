package dev.madang.shop.product;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Won;
import dev.madang.shop.coupon.Coupons;
import dev.madang.shop.order.Basket;
import dev.madang.shop.order.Ordering;
import dev.madang.shop.product.Product.Variant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ordering of goods: what stands in the form is checked against them as they are in the order's own transaction. */
@Component
public class ProductOrders {

    private final Products products;
    private final Ordering ordering;
    private final Coupons coupons;

    ProductOrders(Products products, Ordering ordering, Coupons coupons) {
        this.products = products;
        this.ordering = ordering;
        this.coupons = coupons;
    }

    /**
     * @param seen the price of a unit as the member saw it; null when they do not say
     * @param coupon that is used; null for none
     */
    public record Wish(
            String variant,
            int quantity,
            @Nullable Won seen,
            @Nullable UUID coupon) {}

    /**
     * @param key of the form
     * @return path of the checkout
     * @throws Refusal 404 without such goods; 409 when they are not on sale, too few are left or the price is another; 422 at the
     *     field that is wrong
     */
    public String order(UUID product, UUID buyer, String key, Wish wish) {
        return ordering.order(new Ordering.Request(product, buyer, key, wish), () -> basket(product, buyer, wish));
    }

    private Basket basket(UUID id, UUID buyer, Wish wish) {
        Product product = products.find(id).orElseThrow(Refusal::notFound);
        if (product.seller().equals(buyer)) {
            throw Refusal.conflict("product.refused.own");
        }
        if (!product.isForSale()) {
            throw Refusal.conflict("product.refused.off-sale");
        }
        Variant variant = product.variant(wish.variant())
                .orElseThrow(() -> Refusal.invalid("product.refused.variant").at("variant"));
        if (wish.quantity() < 1 || wish.quantity() > Product.MOST_AT_ONCE) {
            throw Refusal.invalid("drop.refused.quantity", Product.MOST_AT_ONCE).at("quantity");
        }
        if (wish.seen() != null && !wish.seen().equals(variant.price())) {
            throw Refusal.conflict("drop.refused.price-changed", wish.seen(), variant.price());
        }
        return new Basket(
                product.seller(),
                null,
                product.title(),
                product.cover(),
                List.of(new Basket.Line(
                        variant.id(), product.title(), variant.name(), variant.price(), wish.quantity())),
                List.of(),
                voucher(product, buyer, wish, variant.price().times(wish.quantity())));
    }

    private Basket.@Nullable Voucher voucher(Product product, UUID buyer, Wish wish, Won ordered) {
        return wish.coupon() == null ? null : coupons.voucher(buyer, wish.coupon(), product.seller(), ordered);
    }
}
