package dev.madang.pass.ledger;

/** Where passes are. */
enum Account {
    /** Of a member: may be used. */
    FREE,
    /** Of a member: kept for a use. */
    SET_ASIDE,
    /** Of a payee: were spent at theirs. */
    OWED,
    /** Of Madang: where all passes come from, below nothing by as many as there are. */
    SOLD,
    /** Of Madang: the money went back. */
    REFUNDED,
    /** Of Madang: were not used in time. */
    EXPIRED
}
