package dev.madang.rental;

import java.util.EnumSet;
import java.util.Set;

/** Where a reservation stands in its life; {@link ReservationStep} says how it moves. */
public enum ReservationStatus {
    /** Asked for; the host has to answer. */
    REQUESTED,
    /** The guest has to pay. */
    APPROVED,
    PAID,
    /** The guest has the gear. */
    HANDED_OVER,
    /** The host has it back and may still claim damage. */
    RETURNED,
    /** The host asks for a part of the deposit; the claim says whose turn it is. */
    CLAIMED,
    /** The deposit has gone where it belongs. */
    COMPLETED,
    DECLINED,
    CANCELLED,
    /** Not answered, or not paid, in time. */
    EXPIRED;

    private static final Set<ReservationStatus> ENDED_EARLY = EnumSet.of(DECLINED, CANCELLED, EXPIRED);

    /** Whether its days are taken from others; those of a past use stay written down. */
    public boolean holdsDays() {
        return !ENDED_EARLY.contains(this);
    }

    /** Whether it ends by itself unless somebody acts. */
    public boolean isAwaited() {
        return this == REQUESTED || this == APPROVED;
    }

    /** Whether the guest has paid and the use was not called off. */
    public boolean isPaid() {
        return holdsDays() && !isAwaited();
    }
}
