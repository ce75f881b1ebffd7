package dev.madang.chat;

import java.util.UUID;

/** Something was said in a room, or taken back. */
public record MessageSaid(UUID room, long message, UUID author) {}
