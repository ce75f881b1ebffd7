package dev.madang.chat;

import java.util.UUID;

/**
 * A member has seen more of a room, and all who are in it tell each other such things.
 *
 * @param to id of the last message they have seen
 */
public record ReadFurther(UUID room, UUID member, long to) {}
