package dev.madang.member;

import java.util.UUID;

/** A member would like to be friends with another, who has not answered yet. */
public record FriendAsked(UUID asker, UUID asked) {}
