package dev.madang.member;

import java.util.UUID;

/** Somebody became a member. Their e-mail may still be unconfirmed. */
public record MemberSignedUp(UUID member) {}
