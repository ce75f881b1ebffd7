package dev.madang.rental.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An early end of a reservation: a side cancels it, or the other did not come to the hand-over.
 *
 * @param by who says so, as the member given
 * @param cause whose doing it is: what comes back to the guest goes by that
 */
record CallOff(ReservationStep step, Actor by, UUID member, Actor cause) {

    static CallOff cancellation(Actor by, UUID member) {
        return new CallOff(ReservationStep.CANCEL, by, member, by);
    }

    static CallOff noShow(Actor by, UUID member, Actor absent) {
        return new CallOff(ReservationStep.NO_SHOW, by, member, absent);
    }

    /** What comes back of the money paid; empty when nothing was. */
    Optional<CancellationRefund> refund(Reservation reservation, Instant now) {
        return reservation.statusAt(now) == ReservationStatus.PAID
                ? Optional.of(reservation.refundTo(cause, now))
                : Optional.empty();
    }

    /** Message key of why money comes back. */
    String refundReason() {
        return "reservation.refund." + (step == ReservationStep.NO_SHOW ? "no-show-" : "by-") + cause;
    }
}
