package dev.madang.rental.domain;

import java.time.Instant;

/**
 * What happens by itself if nobody says anything else.
 *
 * @param kind the transfer that counts as done then
 * @param at when it does
 * @param happenedAt when it counts as having happened, which decides what a late return costs
 */
public record Silence(TransferKind kind, Instant at, Instant happenedAt) {}
