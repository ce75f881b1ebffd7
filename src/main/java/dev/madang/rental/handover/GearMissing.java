package dev.madang.rental.handover;

import java.time.Instant;
import java.util.UUID;

/** The host says that the gear is not back though its time has passed; the guest is told. */
public record GearMissing(UUID reservation, Instant at) {}
