package dev.madang.rental.handover;

import dev.madang.rental.Actor;
import dev.madang.rental.reservation.LateFee;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The step that a confirmed transfer is for a reservation, which the caller has locked. */
@Component
class TransferConfirmations {

    private final ApplicationEventPublisher events;

    TransferConfirmations(ApplicationEventPublisher events) {
        this.events = events;
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
            reservation.giveBack(by, member, LateFee.of(reservation, happenedAt).amount(), at);
            events.publishEvent(new GearReturned(reservation.id()));
        }
    }
}
