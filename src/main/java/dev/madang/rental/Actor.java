package dev.madang.rental;

/** Who moves a reservation on, or looks at it. */
public enum Actor {
    GUEST,
    HOST,
    /** The clock, and nobody else. */
    SYSTEM,
    /** An operator. */
    ADMIN
}
