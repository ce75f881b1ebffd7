package dev.madang.moderation.sanction;

import java.util.UUID;

/**
 * An appeal against what operators decided was answered so that nothing is left of it. In the transaction that answers.
 *
 * @param sanction the letter against which it was
 */
public record DecisionOverturned(UUID decision, UUID sanction) {}
