package dev.madang.rental.ask;

/** What may be wished for, in the order in which it is shown; each can be dropped by its own. */
enum Wish {
    KIND,
    PEOPLE,
    DAYS,
    PRICE,
    REGION,
    WAY
}
