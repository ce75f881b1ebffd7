package dev.madang.member;

import java.util.UUID;

/** A member who had left is one again. */
public record MemberCameBack(UUID member) {}
