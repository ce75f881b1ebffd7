package dev.madang.center;

/** What a program is about. */
public enum Kind {
    CLIMBING,
    BOXING,
    YOGA,
    PILATES,
    SWIMMING,
    DANCE,
    POTTERY,
    COOKING,
    MUSIC,
    DRAWING
}
