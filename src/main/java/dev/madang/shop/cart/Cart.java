package dev.madang.shop.cart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many of which goods, the first put in at the head.
 *
 * @param quantities by variant, each from 1 to {@link #MOST_OF_ONE}
 */
record Cart(Map<UUID, Integer> quantities) {

    static final int MOST_LINES = 30;
    static final int MOST_OF_ONE = 99;

    static final Cart EMPTY = new Cart(Map.of());

    Cart {
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
    }

    /** With so many of a variant, none of it for 0; full carts take nothing new. */
    Cart with(UUID variant, int quantity) {
        var changed = new LinkedHashMap<>(quantities);
        if (quantity < 1) {
            changed.remove(variant);
        } else if (changed.containsKey(variant) || changed.size() < MOST_LINES) {
            changed.put(variant, Math.min(quantity, MOST_OF_ONE));
        }
        return new Cart(changed);
    }

    /** With all that another has, of what both have the larger number: twice the same changes nothing. */
    Cart and(Cart other) {
        Cart all = this;
        for (var line : other.quantities.entrySet()) {
            all = all.with(line.getKey(), Math.max(line.getValue(), of(line.getKey())));
        }
        return all;
    }

    int of(UUID variant) {
        return quantities.getOrDefault(variant, 0);
    }

    boolean isFullFor(UUID variant) {
        return quantities.size() >= MOST_LINES && !quantities.containsKey(variant);
    }

    Set<UUID> variants() {
        return quantities.keySet();
    }

    boolean isEmpty() {
        return quantities.isEmpty();
    }
}
