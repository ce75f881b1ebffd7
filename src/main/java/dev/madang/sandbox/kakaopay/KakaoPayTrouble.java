package dev.madang.sandbox.kakaopay;

/** What a tester lets go wrong. */
enum KakaoPayTrouble {
    NONE,
    /** It is refused. */
    REFUSED,
    /** Nothing happens for longer than anybody waits. */
    HANGS,
    /** It is done, but nobody hears of it. */
    ANSWER_LOST,
    /** The order is for another sum than was agreed to. */
    AMOUNT_CHANGED
}
