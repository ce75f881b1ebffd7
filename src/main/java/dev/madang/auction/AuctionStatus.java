package dev.madang.auction;

/** How far an auction is; whether an approved one is open is told by the clock. */
public enum AuctionStatus {
    /** Waits for an operator. */
    PROPOSED,
    APPROVED,
    REFUSED,
    /** Ended, and somebody has it. */
    SOLD,
    /** Ended without a bid, or below the reserve. */
    UNSOLD,
    CALLED_OFF
}
