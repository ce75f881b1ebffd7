package dev.madang.rental.handover;

import dev.madang.rental.Actor;
import dev.madang.rental.extension.ExtensionStatus;
import dev.madang.rental.extension.Extensions;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step that a confirmed transfer is for a reservation, which the caller has locked. */
@Component
class TransferConfirmations {

    private final Extensions extensions;
    private final Occupancies occupancies;

    TransferConfirmations(Extensions extensions, Occupancies occupancies) {
        this.extensions = extensions;
        this.occupancies = occupancies;
    }

    /** @param by who confirms: the other side, or the clock for it */
    void confirmed(Reservation reservation, Transfer transfer, Actor by, @Nullable UUID member, Instant at) {
        transfer.confirm(by, at);
        take(reservation, transfer.kind(), transfer.happenedAt(), by, member, at);
    }

    /** Nobody recorded anything to be confirmed. */
    void assumed(Reservation reservation, TransferKind kind, Instant happenedAt, Instant at) {
        take(reservation, kind, happenedAt, Actor.SYSTEM, null, at);
    }

    private void take(
            Reservation reservation,
            TransferKind kind,
            Instant happenedAt,
            Actor by,
            @Nullable UUID member,
            Instant at) {
        if (kind == TransferKind.HAND_OVER) {
            reservation.handOver(by, member, at);
        } else {
            reservation.giveBack(by, member, reservation.lateFeeAt(happenedAt).amount(), at);
            endExtensionOf(reservation);
        }
    }

    /** What is back is not extended; money on its way goes back. */
    private void endExtensionOf(Reservation reservation) {
        extensions
                .findByReservationIdAndStatus(reservation.id(), ExtensionStatus.HELD)
                .ifPresent(held -> {
                    held.end();
                    occupancies.freeExtension(held.id());
                });
    }
}
