package dev.madang.shop.order;

/** Who moves an order on. */
public enum OrderActor {
    BUYER,
    SELLER,
    /** The clock, or the gateway. */
    SYSTEM
}
