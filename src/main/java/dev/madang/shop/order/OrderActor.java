package dev.madang.shop.order;

/** Who moves an order on. */
public enum OrderActor {
    BUYER,
    SELLER,
    /** Who decides between the two. */
    OPERATOR,
    /** The clock, or the gateway. */
    SYSTEM
}
