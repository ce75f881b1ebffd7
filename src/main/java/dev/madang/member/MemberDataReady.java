package dev.madang.member;

import java.time.Instant;
import java.util.UUID;

/**
 * All that is kept of a member lies ready for them.
 *
 * @param copy names it
 * @param until when it is gone
 */
public record MemberDataReady(UUID member, UUID copy, Instant until) {}
