package dev.madang.chat.message;

/** What stands in a room. */
public enum MessageKind {
    SAID,
    ENTERED,
    LEFT
}
