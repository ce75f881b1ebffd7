package dev.madang.payment.domain;

/** {@code DUE → SENDING → DONE | REFUSED}; back to {@code DUE} when the gateway certainly gave nothing back yet. */
public enum RefundStatus {
    /** Owed, not asked for. */
    DUE,
    /** The gateway was asked and has not answered clearly. */
    SENDING,
    /** It has gone back. */
    DONE,
    /** The gateway will not do it by itself; an operator has to. */
    REFUSED
}
