package dev.madang.rental.handover.web;

import dev.madang.member.MemberCard;
import dev.madang.rental.Actor;
import dev.madang.rental.extension.Extension;
import dev.madang.rental.handover.AutoConfirmation;
import dev.madang.rental.handover.ConditionPhoto;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.TransferState;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.Absence;
import dev.madang.rental.reservation.LateFee;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the gear of a reservation changes hands, as one of its sides or an operator sees it ({@code rental/handover/handover}).
 *
 * @param role as what the reader looks at it
 * @param other who is on the other side; for operators the host
 * @param next what comes next; null before the payment and after the return
 * @param silence what happens next by itself, and when
 * @param opensAt when the next transfer can be recorded; null when that is now
 * @param due whether it is about time for the next transfer: a return is on the last day of use and later
 * @param confirmsFrom from when on a recorded hand-over can be confirmed; null when that is now
 * @param open what was recorded and waits for an answer; null when nothing does
 * @param past what was recorded and answered before, in its order
 * @param late what the delay costs up to now; null unless it is late
 * @param fee what the delay has cost; zero before the return and when there was none
 * @param extended what was added to the rental and paid
 * @param held days that are held for the guest until they are paid; null when none are
 * @param mayExtend whether the guest who reads this may ask for more days
 * @param absence that one side did not come, as the other says; null when nobody does
 * @param contested whether the two contradict each other about the hand-over, and an operator decides
 */
record HandoverPage(
        UUID id,
        Actor role,
        MemberCard other,
        @Nullable TransferKind next,
        @Nullable HandOver way,
        @Nullable AutoConfirmation silence,
        @Nullable Instant opensAt,
        boolean due,
        @Nullable Instant confirmsFrom,
        @Nullable Transfer open,
        List<Transfer> past,
        boolean mayReportMissing,
        @Nullable Instant missingSince,
        @Nullable LateFee late,
        Won fee,
        List<Condition> conditions,
        List<Extension> extended,
        @Nullable Extension held,
        boolean mayExtend,
        boolean mayReportNoShow,
        @Nullable Absence absence,
        boolean contested) {

    /** Whether the reader is one of the two sides. */
    boolean isSide() {
        return role == Actor.GUEST || role == Actor.HOST;
    }

    /** Whether the reader is said not to have come and may deny it. */
    public boolean isToDeny() {
        return absence != null && absence.absent() == role && !absence.isDenied();
    }

    /** Whether the reader said that the other side did not come. */
    public boolean isReporter() {
        return absence != null && isSide() && absence.absent() != role;
    }

    /** Whether the reader has to answer what the other side recorded. */
    public boolean isToAnswer() {
        return open != null && isSide() && open.recordedBy() != role;
    }

    /** Whether the reader may record it, or record it otherwise: of a parcel only who sends it. */
    public boolean isToRecord() {
        return next != null
                && isSide()
                && opensAt == null
                && absence == null
                && (way == HandOver.IN_PERSON || next.giver() == role);
    }

    /** Whether recording it is what the reader has to do now, and not something that can be unfolded. */
    public boolean isRecordedNext() {
        return due && open == null;
    }

    /** Whether there is anything to say about it at this stage. */
    public boolean isShown() {
        return next != null || !past.isEmpty();
    }

    /** The transfers that both sides stand by, or one and the other's silence. */
    public List<Transfer> agreed() {
        return past.stream()
                .filter(transfer -> transfer.state() == TransferState.CONFIRMED)
                .toList();
    }

    /** What was recorded and did not come to count, for the record. */
    public List<Transfer> disagreed() {
        return past.stream()
                .filter(transfer -> transfer.state() != TransferState.CONFIRMED)
                .toList();
    }

    public boolean hasExtensions() {
        return mayExtend || held != null || !extended.isEmpty();
    }

    public boolean hasConditions() {
        return conditions.stream().anyMatch(Condition::isShown);
    }

    /**
     * The condition in which the gear changed hands, by both sides.
     *
     * @param left how many photos the reader may add; none when that is over, or the reader is no side
     */
    record Condition(TransferKind kind, List<ConditionPhoto> photos, int left) {

        public List<ConditionPhoto> by(Actor side) {
            return photos.stream().filter(photo -> photo.side() == side).toList();
        }

        public boolean isShown() {
            return left > 0 || !photos.isEmpty();
        }
    }
}
