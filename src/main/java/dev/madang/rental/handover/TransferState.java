package dev.madang.rental.handover;

/** What became of a record of a transfer. */
public enum TransferState {
    /** The other side has to answer; its silence is a yes. */
    OPEN,
    CONFIRMED,
    /** Another record took its place before it was answered, or the reservation was called off. */
    REPLACED,
    /** The other side says that it was not so. */
    DENIED
}
