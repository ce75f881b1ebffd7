package dev.madang.settlement.month;

/** How far a month is. */
public enum MonthState {
    /** Not computed, or something differs. */
    OPEN,
    /** All ways to its figures came to the same. */
    CHECKED,
    /** Two operators have closed it; it is paid from now on and never changed. */
    CLOSED;

    /** How a chip shows it. */
    public String tone() {
        return switch (this) {
            case OPEN -> "OPEN";
            case CHECKED -> "READY";
            case CLOSED -> "DONE";
        };
    }
}
