package dev.madang.member;

import java.util.UUID;

/** A member who was suspended may do again what members do. */
public record MemberReinstated(UUID member) {}
