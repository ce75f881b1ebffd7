package dev.madang.member;

import java.util.UUID;

/** Two members are friends now: the asked one has accepted, or has asked as well. */
public record FriendsMade(UUID asker, UUID accepter) {}
