package dev.madang.member.passkey;

import java.time.Instant;
import java.util.UUID;

/**
 * A member's passkey, as they see it.
 *
 * @param backedUp whether its device keeps it in a cloud, so that other devices have it, too
 */
record Passkey(UUID id, String name, boolean backedUp, Instant createdAt, Instant usedAt) {}
