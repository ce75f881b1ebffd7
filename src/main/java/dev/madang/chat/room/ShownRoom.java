package dev.madang.chat.room;

/** The page of a room, for {@link dev.madang.platform.pages.Section}s below its head. */
public record ShownRoom(SeenRoom room) {}
