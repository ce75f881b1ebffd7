package dev.madang.rental.handover.web;

import dev.madang.rental.Actor;
import dev.madang.rental.handover.ConditionPhoto;
import dev.madang.rental.reservation.TransferKind;
import java.util.List;
import java.util.UUID;

/** The condition in which the gear changed hands, before and after ({@code rental/handover/handover :: condition}). */
record ConditionPage(UUID reservation, List<Condition> conditions) {

    /**
     * By both sides.
     *
     * @param left how many photos the reader may add; none when that is over, or the reader is no side
     * @param closed whether both stand by the transfer: the set that belongs to it is closed, and later photos say so
     */
    record Condition(TransferKind kind, List<ConditionPhoto> photos, int left, boolean closed) {

        public List<ConditionPhoto> by(Actor side) {
            return photos.stream().filter(photo -> photo.side() == side).toList();
        }

        boolean isShown() {
            return left > 0 || !photos.isEmpty();
        }
    }
}
