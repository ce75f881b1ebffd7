package dev.madang.shop.staff;

/** With what somebody helps a seller. */
public enum ShopRole {
    /** Says how many of the goods there are, and why. */
    STOCK,
    /** Sees what was ordered, sends it, calls it off and takes it back. */
    ORDERS;

    /** The column that says so. */
    String column() {
        return this == STOCK ? "keeps_stock" : "answers_orders";
    }
}
