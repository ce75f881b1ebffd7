package dev.madang.center.staff;

import dev.madang.center.CenterRole;
import java.time.Instant;
import java.util.UUID;

/** Somebody works at a centre from now on. */
public record StaffJoined(UUID center, UUID member, CenterRole role, Instant at) {}
