package dev.madang.club;

/** How one comes into a club. */
public enum Joining {
    /** At once, as long as there is a place. */
    OPEN,
    /** When who runs it says yes. */
    APPROVAL
}
