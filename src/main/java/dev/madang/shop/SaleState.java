package dev.madang.shop;

/** Where a sale that opens and closes stands at this moment, by the clock and by what is left. */
public enum SaleState {
    UPCOMING,
    OPEN,
    /** Nothing is left, but what is not paid for in time comes back. */
    HELD,
    SOLD_OUT,
    CLOSED;

    /** How a chip shows it: open is good to hear, held is not decided. */
    public String tone() {
        return switch (this) {
            case OPEN -> "PUBLISHED";
            case UPCOMING -> "READY";
            case HELD -> "PENDING";
            case SOLD_OUT, CLOSED -> "CLOSED";
        };
    }
}
