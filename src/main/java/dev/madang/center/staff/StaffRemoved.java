package dev.madang.center.staff;

import java.time.Instant;
import java.util.UUID;

/** The partner has ended that somebody works at a centre. */
public record StaffRemoved(UUID center, UUID member, Instant at) {}
