package dev.madang.rental.handover.web;

import dev.madang.rental.Actor;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.TransferKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the gear changes hands next.
 *
 * @param opensAt when it can be recorded; null when that is now
 * @param due whether it is about time for it: a return is on the last day of use and later
 * @param confirmsFrom from when on a recorded hand-over can be confirmed; null when that is now
 * @param deniableFrom from when on what was sent can be said not to have arrived; null when that is now
 * @param silenceAt when it counts as done by itself; null when it does not
 * @param open what was recorded and waits for an answer; null when nothing does
 * @param missing since when the host says that the gear is not back; null when they do not
 */
record NextTransfer(
        TransferKind kind,
        HandOver way,
        @Nullable Instant opensAt,
        boolean due,
        @Nullable Instant confirmsFrom,
        @Nullable Instant silenceAt,
        @Nullable Instant deniableFrom,
        @Nullable TransferLine open,
        @Nullable Instant missing) {

    /** Whether this side has to answer what the other recorded. */
    boolean isToAnswer(Actor side) {
        return open != null && open.recordedBy() != side;
    }

    /** Whether this side may record it, or record it otherwise: of a parcel only who sends it. */
    boolean isToRecord(Actor side) {
        return opensAt == null && (way == HandOver.IN_PERSON || kind.giver() == side);
    }

    /** Whether recording it is what is to be done now, and not something that can be unfolded. */
    public boolean isRecordedNext() {
        return due && open == null;
    }
}
