package dev.madang.rental.reservation;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.listing.HandOver;
import java.util.Optional;
import java.util.stream.Stream;

/** The two times at which gear changes hands. */
public enum TransferKind {
    HAND_OVER(ReservationStatus.PAID, ReservationStep.HAND_OVER, Actor.HOST),
    RETURN(ReservationStatus.HANDED_OVER, ReservationStep.RETURN, Actor.GUEST);

    private final ReservationStatus from;
    private final ReservationStep step;
    private final Actor giver;

    TransferKind(ReservationStatus from, ReservationStep step, Actor giver) {
        this.from = from;
        this.step = step;
        this.giver = giver;
    }

    /** The one that comes next for a reservation that stands so; none before the payment and after the return. */
    public static Optional<TransferKind> nextAt(ReservationStatus status) {
        return Stream.of(values()).filter(kind -> kind.from == status).findFirst();
    }

    /** Where a reservation stands while this is what comes next. */
    public ReservationStatus from() {
        return from;
    }

    public ReservationStep step() {
        return step;
    }

    /** Who has the gear before: of a parcel, its sender. */
    public Actor giver() {
        return giver;
    }

    /** How it is done in this reservation. */
    public HandOver wayIn(Reservation reservation) {
        return reservation.meetings().of(this).way();
    }
}
