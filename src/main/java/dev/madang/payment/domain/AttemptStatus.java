package dev.madang.payment.domain;

/** {@code READY → CONFIRMING → DONE | FAILED | UNKNOWN}; {@code UNKNOWN} is settled by asking the gateway. */
public enum AttemptStatus {
    /** The payer is choosing how to pay; nothing has been asked of the gateway. */
    READY,
    /** The gateway is being asked for the money. */
    CONFIRMING,
    /** The money is there. */
    DONE,
    /** Nothing was charged. */
    FAILED,
    /** The gateway was asked and the answer is not known yet. */
    UNKNOWN
}
