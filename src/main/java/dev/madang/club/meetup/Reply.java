package dev.madang.club.meetup;

import dev.madang.shared.Slugs;

/** What a member has said to a meet-up. */
public enum Reply {
    COMING,
    /** Would come, had there been a place. */
    WAITING,
    MAYBE,
    NOT;

    public String slug() {
        return Slugs.of(this);
    }
}
