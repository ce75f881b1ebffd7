package dev.madang.rental.news;

/** What members choose the channels for. */
enum Kind {
    RESERVATION,
    HAND_OVER,
    DEPOSIT,
    QUESTION,
    EARNING
}
