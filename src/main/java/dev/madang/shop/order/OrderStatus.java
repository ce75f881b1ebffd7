package dev.madang.shop.order;

/** Where an order stands in its life; {@link OrderStep} says how it moves. */
public enum OrderStatus {
    /** Its units are held until it is paid. */
    HELD,
    /** The seller has to send it. */
    PAID,
    SENT,
    DELIVERED,
    /** It is on its way back. */
    RETURNING,
    /** It came back, and the money went back. */
    RETURNED,
    CANCELLED,
    /** Not paid in time. */
    EXPIRED;

    /** Whether its units are taken from others. */
    public boolean hasUnits() {
        return this != RETURNED && this != CANCELLED && this != EXPIRED;
    }

    /** Whether it was paid for and the money was not given back. */
    public boolean isSold() {
        return hasUnits() && this != HELD;
    }
}
