package dev.madang.rental;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;

/**
 * A rental is over: the gear is back and the deposit has gone where it belongs. Told once per reservation, in the
 * transaction that ends it.
 *
 * @param claimed what the host gets of the deposit for damage, in won
 */
public record ReservationCompleted(UUID reservation, UUID listing, UUID guest, UUID host, Won claimed, Instant at) {}
