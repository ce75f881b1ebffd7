package dev.madang.rental.domain;

import java.util.UUID;

/**
 * A claim was opened, or a step of it was taken by somebody or by the clock.
 *
 * @param entry of the claim's log that says what happened
 */
public record ClaimMoved(UUID reservation, UUID entry) {}
