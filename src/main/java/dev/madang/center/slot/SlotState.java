package dev.madang.center.slot;

/** Where a slot stands at this moment, by the clock and by its seats. */
public enum SlotState {
    FREE,
    FULL,
    BEGUN,
    OVER,
    CALLED_OFF;

    /** How a chip shows it. */
    public String tone() {
        return switch (this) {
            case FREE -> "FREE";
            case FULL -> "PENDING";
            case BEGUN -> "RUNNING";
            case OVER -> "CLOSED";
            case CALLED_OFF -> "CANCELLED";
        };
    }
}
