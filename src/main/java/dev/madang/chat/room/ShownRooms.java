package dev.madang.chat.room;

import java.util.UUID;

/** The list of a member's rooms, for {@link dev.madang.platform.pages.Section}s below it. */
public record ShownRooms(UUID member) {}
