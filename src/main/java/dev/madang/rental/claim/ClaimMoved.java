package dev.madang.rental.claim;

import dev.madang.rental.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim was opened, or a step of it was taken by somebody or by the clock. Told in the transaction of that step, once.
 *
 * @param entry of the claim's log that says what happened
 * @param step null for the opening
 * @param from where it stood, null for the opening
 * @param member who took it; null when the clock did
 * @param at the moment of the step: for what the clock did, when it was due
 */
public record ClaimMoved(
        UUID reservation,
        UUID entry,
        @Nullable ClaimStep step,
        @Nullable ClaimStatus from,
        ClaimStatus to,
        Actor by,
        @Nullable UUID member,
        Instant at) {}
