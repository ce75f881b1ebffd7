package dev.madang.rental.handover;

import dev.madang.rental.Actor;
import dev.madang.rental.reservation.TransferKind;
import java.time.Instant;
import java.util.UUID;

/**
 * What the gear looked like when it changed hands.
 *
 * @param side who took it
 * @param photo media id
 * @param late whether both had stood by the transfer before it was added: it is none of the set that they confirmed
 */
public record ConditionPhoto(TransferKind kind, Actor side, UUID photo, Instant addedAt, boolean late) {}
