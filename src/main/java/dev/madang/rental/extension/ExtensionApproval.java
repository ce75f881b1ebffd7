package dev.madang.rental.extension;

/** What a host who wants to be asked said. */
enum ExtensionApproval {
    AWAITED,
    GRANTED,
    DECLINED
}
