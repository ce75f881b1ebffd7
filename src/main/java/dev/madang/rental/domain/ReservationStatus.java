package dev.madang.rental.domain;

/** Where a reservation stands in its life; {@link ReservationStep} says how it moves. */
public enum ReservationStatus {
    /** Asked for; the host has to answer. */
    REQUESTED,
    /** The guest has to pay. */
    APPROVED,
    PAID,
    DECLINED,
    CANCELLED,
    /** Not answered, or not paid, in time. */
    EXPIRED;

    /** Whether its days are taken from others. */
    public boolean holdsDays() {
        return this == REQUESTED || this == APPROVED || this == PAID;
    }

    /** Whether it ends by itself unless somebody acts. */
    public boolean isAwaited() {
        return this == REQUESTED || this == APPROVED;
    }
}
