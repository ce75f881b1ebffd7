package dev.madang.rental.handover;

import dev.madang.rental.Actor;
import dev.madang.rental.reservation.TransferKind;
import java.util.UUID;

/** The other side says that it was not so; the one who recorded it is told. */
public record TransferDenied(UUID reservation, UUID transfer, TransferKind kind, Actor by) {}
