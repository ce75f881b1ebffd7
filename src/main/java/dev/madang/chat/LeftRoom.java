package dev.madang.chat;

import java.util.UUID;

/** A member is not in a room any more, and hears nothing of it from now on. */
public record LeftRoom(UUID room, UUID member) {}
