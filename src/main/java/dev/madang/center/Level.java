package dev.madang.center;

/** For whom a program is. */
public enum Level {
    ANYONE,
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
