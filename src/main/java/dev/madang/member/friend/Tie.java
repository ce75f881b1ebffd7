package dev.madang.member.friend;

/** How a member stands to another. */
enum Tie {
    NONE,
    /** They have asked, and wait. */
    ASKED,
    /** The other has asked, and waits for their answer. */
    ASKED_BY,
    FRIENDS,
    /** They have blocked the other. Who is blocked sees no difference. */
    BLOCKING
}
