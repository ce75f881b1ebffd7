package dev.madang.settlement.payout;

/** How far the money of a statement is. */
public enum PayoutState {
    /** Owed; it goes into the next file once its payee has said where to. */
    READY,
    /** In a file for the bank. */
    SENT,
    /** The bank gave it back; it is a line of the next month. */
    RETURNED;

    /** How a chip shows it. */
    public String tone() {
        return switch (this) {
            case READY -> "PENDING";
            case SENT -> "PAID";
            case RETURNED -> "FAILED";
        };
    }
}
