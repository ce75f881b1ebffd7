package dev.madang.center.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * The class for which a member has a seat or waits takes place at another time.
 *
 * @param before when it was to begin
 * @param at when that was changed
 */
public record TimeChanged(UUID registration, UUID slot, UUID member, Instant before, Instant at) {}
