package dev.madang.sandbox.toss;

/** The statuses of Toss's Payment object that cards and simple payments come to. */
enum TossStatus {
    READY,
    IN_PROGRESS,
    DONE,
    CANCELED,
    PARTIAL_CANCELED,
    ABORTED,
    EXPIRED
}
