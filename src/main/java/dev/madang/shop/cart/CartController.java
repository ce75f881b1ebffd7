package dev.madang.shop.cart;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shared.TypedWon;
import dev.madang.shop.TypedCount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A cart: looked at, filled and emptied by everybody, ordered by members. What a guest had in it is there when they sign in. */
@ForEveryone
@Controller
@RequestMapping(CartController.PATH)
class CartController {

    static final String PATH = "/cart";

    private final Carts carts;
    private final GuestCart guests;
    private final CartPages pages;
    private final CartOrders orders;

    CartController(Carts carts, GuestCart guests, CartPages pages, CartOrders orders) {
        this.carts = carts;
        this.guests = guests;
        this.pages = pages;
        this.orders = orders;
    }

    /** A line that was taken out and can be put back. Feeds {@code shop/cart/cart}. */
    record Removed(UUID variant, int quantity, String title) {}

    /**
     * @param removed the variant that was just taken out, of which there were {@code units}; null when none was
     */
    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable UUID removed,
            @RequestParam(defaultValue = "") String units,
            @Nullable CurrentMember me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cart cart = cart(me, request, response);
        int quantity = TypedCount.read(units);
        if (removed != null && quantity >= 1 && quantity <= Cart.MOST_OF_ONE && cart.of(removed) == 0) {
            carts.goods(List.of(removed)).stream()
                    .findFirst()
                    .ifPresent(goods -> model.addAttribute("removed", new Removed(removed, quantity, goods.titled())));
        }
        return page(cart, me, model);
    }

    @PostMapping("/lines")
    Answer add(
            @RequestParam(required = false) @Nullable UUID variant,
            @RequestParam(defaultValue = "1") String quantity,
            @Nullable CurrentMember me,
            HttpServletRequest request,
            HttpServletResponse response) {
        return Answer.to(() -> {
                    Carts.Goods goods = offered(variant);
                    if (me != null && goods.seller().equals(me.id())) {
                        throw Refusal.conflict("product.refused.own");
                    }
                    int more = number(quantity);
                    change(me, request, response, cart -> {
                        if (cart.isFullFor(goods.variant())) {
                            throw Refusal.conflict("cart.refused.full", Cart.MOST_LINES);
                        }
                        return cart.with(goods.variant(), cart.of(goods.variant()) + more);
                    });
                })
                .thenGo(PATH + "?notice=cart-added")
                .elseShow(model -> page(cart(me, request, response), me, model));
    }

    @PostMapping("/lines/{variant}")
    Answer set(
            @PathVariable UUID variant,
            @RequestParam(defaultValue = "") String quantity,
            @Nullable CurrentMember me,
            HttpServletRequest request,
            HttpServletResponse response) {
        return Answer.to(() -> {
                    int wanted = number(quantity);
                    change(me, request, response, cart -> cart.of(variant) == 0 ? cart : cart.with(variant, wanted));
                })
                .thenGo(PATH)
                .elseShow(model -> page(cart(me, request, response), me, model));
    }

    @PostMapping("/lines/{variant}/removal")
    Answer remove(
            @PathVariable UUID variant,
            @Nullable CurrentMember me,
            HttpServletRequest request,
            HttpServletResponse response) {
        return Answer.to(() -> {
                    int had = cart(me, request, response).of(variant);
                    change(me, request, response, cart -> cart.with(variant, 0));
                    return had == 0 ? PATH : PATH + "?removed=" + variant + "&units=" + had;
                })
                .elseShow(model -> page(cart(me, request, response), me, model));
    }

    /** What an order was of that came to nothing, as far as it can be had still. */
    @ForMembers
    @PostMapping("/again")
    Answer again(@RequestParam UUID order, CurrentMember me, HttpServletRequest request, HttpServletResponse response) {
        return Answer.to(() -> {
                    Cart wanted = orders.again(order, me.id());
                    change(me, request, response, cart -> {
                        if (wanted.variants().stream().allMatch(cart::isFullFor)) {
                            throw Refusal.conflict("cart.refused.full", Cart.MOST_LINES);
                        }
                        return cart.and(wanted);
                    });
                })
                .thenGo(PATH + "?notice=cart-added")
                .elseShow(model -> page(cart(me, request, response), me, model));
    }

    @ForMembers
    @PostMapping("/orders")
    Answer order(
            @RequestParam(required = false) @Nullable UUID seller,
            @RequestParam(required = false) @Nullable UUID coupon,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String idempotencyKey,
            CurrentMember me,
            HttpServletRequest request,
            HttpServletResponse response) {
        return Answer.to(() -> {
                    if (seller == null) {
                        throw Refusal.conflict("cart.refused.empty");
                    }
                    cart(me, request, response);
                    var wish = new CartOrders.Wish(TypedWon.read(seen).orElse(null), coupon);
                    return orders.order(seller, me.id(), idempotencyKey, wish);
                })
                .elseShow(model -> page(cart(me, request, response), me, model));
    }

    /** @throws Refusal 422 for what nobody sells */
    private Carts.Goods offered(@Nullable UUID variant) {
        List<UUID> wanted = variant == null ? List.of() : List.of(variant);
        return carts.goods(wanted).stream()
                .filter(Carts.Goods::shown)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("product.refused.variant"));
    }

    /** @throws Refusal 422 for what nobody may have */
    private static int number(String typed) {
        int number = TypedCount.read(typed);
        if (number < 1 || number > Cart.MOST_OF_ONE) {
            throw Refusal.invalid("drop.refused.quantity", Cart.MOST_OF_ONE);
        }
        return number;
    }

    private void change(
            @Nullable CurrentMember me,
            HttpServletRequest request,
            HttpServletResponse response,
            UnaryOperator<Cart> change) {
        Cart there = cart(me, request, response);
        Cart changed = change.apply(there);
        if (me == null) {
            guests.keep(changed, request, response);
        } else {
            carts.keep(me.id(), there, changed);
        }
    }

    /** A member's takes in what they put into it before they signed in. */
    private Cart cart(@Nullable CurrentMember me, HttpServletRequest request, HttpServletResponse response) {
        Cart before = guests.of(request);
        if (me == null) {
            return before;
        }
        if (!before.isEmpty()) {
            Cart there = carts.of(me.id());
            carts.keep(me.id(), there, there.and(before));
            guests.keep(Cart.EMPTY, request, response);
        }
        return carts.of(me.id());
    }

    private String page(Cart cart, @Nullable CurrentMember me, Model model) {
        model.addAttribute("cart", pages.of(cart, me == null ? null : me.id()));
        return "shop/cart/cart";
    }
}
