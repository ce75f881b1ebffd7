package dev.madang.rental.handover;

import dev.madang.rental.Actor;
import dev.madang.rental.reservation.TransferKind;
import java.time.Instant;
import java.util.UUID;

/**
 * One side says that the gear changed hands; the other has to answer.
 *
 * @param dueAt from when on silence is a yes
 */
public record TransferRecorded(UUID reservation, UUID transfer, TransferKind kind, Actor by, Instant dueAt) {}
