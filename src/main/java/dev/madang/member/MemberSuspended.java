package dev.madang.member;

import java.time.Instant;
import java.util.UUID;

/** A member may only read, export, get their money, appeal and leave, until then. */
public record MemberSuspended(UUID member, Instant until) {}
