package dev.madang.shop.cart;

import static java.util.stream.Collectors.groupingBy;

import dev.madang.shop.coupon.Coupon;
import dev.madang.shop.coupon.Coupons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in {@link CartPage}s. */
@Component
class CartPages {

    private final Carts carts;
    private final Coupons coupons;

    CartPages(Carts carts, Coupons coupons) {
        this.carts = carts;
        this.coupons = coupons;
    }

    /** @param reader null for a guest */
    CartPage of(Cart cart, @Nullable UUID reader) {
        Map<UUID, List<Carts.Goods>> bySeller = carts.goods(cart.variants()).stream()
                .collect(groupingBy(Carts.Goods::seller, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, List<Coupon>> usable = reader == null || bySeller.isEmpty()
                ? Map.of()
                : coupons.usable(reader).stream().collect(groupingBy(Coupon::seller));
        return new CartPage(bySeller.entrySet().stream()
                .map(one -> new CartPage.OfSeller(
                        one.getKey(),
                        one.getValue().getFirst().sellerName(),
                        one.getValue().stream().map(goods -> line(goods, cart)).toList(),
                        usable.getOrDefault(one.getKey(), List.of())))
                .toList());
    }

    private static CartPage.Line line(Carts.Goods goods, Cart cart) {
        int quantity = cart.of(goods.variant());
        return new CartPage.Line(
                goods.variant(),
                goods.product(),
                goods.title(),
                goods.name(),
                goods.shown() ? goods.cover() : null,
                goods.price(),
                quantity,
                goods.left(),
                CartPage.State.of(goods, quantity));
    }
}
