package dev.madang.center.staff;

import java.time.Instant;
import java.util.UUID;

/** Somebody does not work at a centre any more, by their own decision. */
public record StaffLeft(UUID center, UUID member, Instant at) {}
