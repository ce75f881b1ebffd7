package dev.madang.shop.order;

import java.util.stream.Stream;

/** Who moves an order on. */
public enum OrderActor {
    BUYER,
    SELLER,
    /** Who decides between the two. */
    OPERATOR,
    /** The clock, or the gateway. */
    SYSTEM,
    /** Read of whom a later version knows; nobody of ours. */
    OTHER;

    static OrderActor read(String kept) {
        return Stream.of(values())
                .filter(actor -> actor.name().equals(kept))
                .findFirst()
                .orElse(OTHER);
    }
}
