package dev.madang.shop.cart;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Won;
import dev.madang.shop.coupon.Coupons;
import dev.madang.shop.order.Basket;
import dev.madang.shop.order.OrderPages;
import dev.madang.shop.order.Ordering;
import dev.madang.shop.stock.SoldOut;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ordering of what stands in a member's cart: of one seller all of it, which leaves the cart with the order's own transaction. */
@Component
class CartOrders {

    private final Carts carts;
    private final Ordering ordering;
    private final OrderPages pages;
    private final Coupons coupons;

    CartOrders(Carts carts, Ordering ordering, OrderPages pages, Coupons coupons) {
        this.carts = carts;
        this.ordering = ordering;
        this.pages = pages;
        this.coupons = coupons;
    }

    /**
     * @param seen what all of it costs, as the member saw it; null when they do not say
     * @param coupon that is used; null for none
     */
    record Wish(@Nullable Won seen, @Nullable UUID coupon) {}

    /**
     * @param key of the form
     * @return path of the checkout
     * @throws Refusal 409 when nothing of this seller is in the cart, something cannot be had, or the prices are others
     */
    String order(UUID seller, UUID buyer, String key, Wish wish) {
        try {
            return ordering.order(new Ordering.Request(seller, buyer, key, wish), () -> basket(seller, buyer, wish));
        } catch (SoldOut gone) {
            throw carts.goods(List.of(gone.stock())).stream()
                    .findFirst()
                    .map(goods -> goods.left() == 0
                            ? Refusal.conflict("cart.refused.none", goods.title())
                            : Refusal.conflict("cart.refused.left", goods.title(), goods.left()))
                    .orElse(gone);
        }
    }

    /**
     * What a member once ordered and everybody can order still.
     *
     * @throws Refusal 404 for what is not their order of goods, 409 when none of it is sold any more
     */
    Cart again(UUID order, UUID buyer) {
        Map<UUID, Integer> ordered = pages.goodsOf(order, buyer);
        Cart wanted = Cart.EMPTY;
        for (Carts.Goods one : carts.goods(ordered.keySet())) {
            wanted = one.shown() ? wanted.with(one.variant(), ordered.getOrDefault(one.variant(), 1)) : wanted;
        }
        if (wanted.isEmpty()) {
            throw Refusal.conflict("product.refused.off-sale");
        }
        return wanted;
    }

    private Basket basket(UUID seller, UUID buyer, Wish wish) {
        if (seller.equals(buyer)) {
            throw Refusal.conflict("product.refused.own");
        }
        Cart taken = carts.take(buyer, seller);
        if (taken.isEmpty()) {
            throw Refusal.conflict("cart.refused.empty");
        }
        List<Carts.Goods> goods = carts.goods(taken.variants());
        goods.stream().filter(one -> !one.shown()).findFirst().ifPresent(one -> {
            throw Refusal.conflict("cart.refused.off-sale", one.title());
        });
        List<Basket.Line> lines = goods.stream()
                .map(one ->
                        new Basket.Line(one.variant(), one.title(), one.name(), one.price(), taken.of(one.variant())))
                .toList();
        Won sum =
                lines.stream().map(line -> line.price().times(line.quantity())).reduce(Won.ZERO, Won::plus);
        if (wish.seen() != null && !wish.seen().equals(sum)) {
            throw Refusal.conflict("drop.refused.price-changed", wish.seen(), sum);
        }
        Carts.Goods first = goods.getFirst();
        String title = goods.size() == 1 ? first.title() : "%s (+%d)".formatted(first.title(), goods.size() - 1);
        return new Basket(
                seller,
                null,
                title,
                first.cover(),
                lines,
                List.of(),
                wish.coupon() == null ? null : coupons.voucher(buyer, wish.coupon(), seller, sum));
    }
}
