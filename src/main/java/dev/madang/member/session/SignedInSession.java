package dev.madang.member.session;

import java.time.Instant;

/**
 * A browser in which a member is signed in.
 *
 * @param handle names it in addresses; the session's own id is a secret
 * @param current whether it is the one that asks
 */
public record SignedInSession(String handle, Device device, Instant firstSeen, Instant lastSeen, boolean current) {}
