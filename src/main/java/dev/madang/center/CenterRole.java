package dev.madang.center;

/** What somebody may do at a centre: each what those before it may, too. */
public enum CenterRole {
    /** Sees who comes, and notes who came. */
    COACH,
    /** Says what is taught and when, sets seats, calls off, answers reviews, sees its figures. */
    MANAGER,
    /** Its partner: describes it, chooses who works there, gets the money. */
    OWNER;

    public boolean includes(CenterRole other) {
        return compareTo(other) >= 0;
    }
}
