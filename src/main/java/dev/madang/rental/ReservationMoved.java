package dev.madang.rental;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reservation was asked for, or a step of its life was taken, be it by the clock. Told in the transaction of that step,
 * once.
 *
 * @param step null for the request itself
 * @param from where it stood, null for the request itself
 * @param to where it stands now; the same for what leaves it where it stood
 * @param at the moment of the step: for what the clock did, when it was due
 */
public record ReservationMoved(
        UUID reservation,
        UUID listing,
        UUID guest,
        UUID host,
        @Nullable ReservationStep step,
        @Nullable ReservationStatus from,
        ReservationStatus to,
        Actor by,
        Instant at) {}
