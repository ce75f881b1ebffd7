package dev.madang.member;

import java.time.Instant;
import java.util.UUID;

/**
 * A member has left, or was withdrawn by an operator; to everybody else they are nobody any more. They are suspended, too
 * ({@link MemberSuspended}): whoever hears of that has done what is to be done with what they offered.
 *
 * @param until when they can come back
 */
public record MemberLeft(UUID member, Instant until) {}
