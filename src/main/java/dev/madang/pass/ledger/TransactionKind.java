package dev.madang.pass.ledger;

/** Why passes move. */
public enum TransactionKind {
    PURCHASE,
    SET_ASIDE,
    RELEASE,
    SPEND,
    REFUND,
    EXPIRY
}
