package dev.madang.review.domain;

import dev.madang.platform.refusal.Refusal;

/** What one side of a rental can do about its review. */
public enum ReviewPermission {
    /** Nothing: the rental is not over. */
    EARLY,
    /** Write it. */
    OPEN,
    /** Change it: it is written, and nobody else sees it yet. */
    HIDDEN,
    /** Read it: it is shown, or about to be. */
    SHOWN,
    /** Nothing: the time is over, and none was written. */
    LATE;

    /** Why it cannot be written or changed. */
    Refusal refusal() {
        return Refusal.conflict("review.refused." + this);
    }
}
