package dev.madang.rental.cancellation;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.reservation.CancellationRefund;
import dev.madang.rental.reservation.Reservation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An early end of a reservation: a side cancels it, or the other did not come to the hand-over.
 *
 * @param by who says so, as the member given, or the clock
 * @param cause whose doing it is: what comes back to the guest goes by that
 * @param since when the doing was, which counts for the policy
 */
public record EarlyEnd(
        ReservationStep step, Actor by, @Nullable UUID member, Actor cause, Instant since) {

    static EarlyEnd cancellation(Actor by, UUID member, Instant now) {
        return new EarlyEnd(ReservationStep.CANCEL, by, member, by, now);
    }

    public static EarlyEnd noShow(Actor by, @Nullable UUID member, Actor absent, Instant since) {
        return new EarlyEnd(ReservationStep.NO_SHOW, by, member, absent, since);
    }

    /** What comes back of the money paid; empty when nothing was. */
    public Optional<CancellationRefund> refund(Reservation reservation, Instant now) {
        return reservation.statusAt(now) == ReservationStatus.PAID
                ? Optional.of(CancellationRefund.of(reservation, cause, since))
                : Optional.empty();
    }

    /** Message key of why money comes back. */
    String refundReason() {
        return "reservation.refund." + (step == ReservationStep.NO_SHOW ? "no-show-" : "by-") + cause;
    }
}
