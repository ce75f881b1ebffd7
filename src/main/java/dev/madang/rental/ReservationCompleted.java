package dev.madang.rental;

import java.time.Instant;
import java.util.UUID;

/** A rental is over: the gear is back and the deposit has gone where it belongs. Told once per reservation. */
public record ReservationCompleted(UUID reservation, UUID listing, UUID guest, UUID host, Instant at) {}
