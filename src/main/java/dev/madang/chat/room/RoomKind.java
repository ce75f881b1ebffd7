package dev.madang.chat.room;

/** What brings people together in a room. */
public enum RoomKind {
    /** A guest and the host of a listing. */
    LISTING,
    /** Two friends. */
    FRIENDS,
    /** Any number, who come and go. */
    GROUP,
    /** A member and the operator who answers. */
    INQUIRY
}
