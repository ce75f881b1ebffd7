package dev.madang.sandbox.toss;

/** What goes wrong when a payment is confirmed or cancelled. */
enum Trouble {
    NONE,
    /** The card company says no. */
    REFUSED,
    /** Nothing happens for long, then it is done. */
    HANGS_BEFORE,
    /** It is done at once, but the answer comes late. */
    HANGS_AFTER,
    /** It is done, and the connection breaks before the answer has arrived. */
    ANSWER_LOST,
    /** The gateway is out of order for a while. */
    DOWN
}
