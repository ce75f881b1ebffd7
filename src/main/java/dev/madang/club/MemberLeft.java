package dev.madang.club;

import java.util.UUID;

/** A member is not in a club any more. What they had a place in is free: heard in the transaction in which they leave. */
public record MemberLeft(UUID club, UUID member) {}
