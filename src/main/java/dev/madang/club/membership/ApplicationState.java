package dev.madang.club.membership;

import dev.madang.shared.Slugs;

/** Where an application to a club stands. */
public enum ApplicationState {
    /** Who runs the club has not answered. */
    ASKED,
    /** For a place to be free. */
    WAITING,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    /** The club ended before. */
    ENDED;

    public String slug() {
        return Slugs.of(this);
    }
}
