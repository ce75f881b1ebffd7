package dev.madang.rental;

import java.util.UUID;

/**
 * A claim was opened, or a step of it was taken by somebody or by the clock. Told once for each who has to hear of it, so
 * that a mail that cannot reach one of them is no concern of the other.
 *
 * @param entry of the claim's log that says what happened
 * @param reader a side of the claim
 */
public record ClaimMoved(UUID reservation, UUID entry, UUID reader) {}
