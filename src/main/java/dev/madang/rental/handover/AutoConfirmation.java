package dev.madang.rental.handover;

import dev.madang.rental.reservation.TransferKind;
import java.time.Instant;

/**
 * What happens by itself if nobody says anything else.
 *
 * @param kind the transfer that counts as done then
 * @param at when it does
 * @param happenedAt when it counts as having happened, which decides what a late return costs
 */
public record AutoConfirmation(TransferKind kind, Instant at, Instant happenedAt) {}
