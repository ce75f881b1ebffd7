package dev.madang.center.partner;

import java.time.Instant;
import java.util.UUID;

/** An operator has decided about who would like to be a partner. */
public record PartnerDecided(UUID member, boolean approved, Instant at) {}
