package dev.madang.rental.handover;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.rental.Actor;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.Absence;
import dev.madang.rental.reservation.Deadlines;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What must hold before a transfer is recorded or confirmed, and what follows from those that were. */
public final class TransferRules {

    private TransferRules() {}

    /**
     * Whether this side may record one now.
     *
     * @throws Refusal 403 for the receiver of a parcel, 409 too early, or when this transfer does not come next
     */
    static void requireRecordable(Reservation reservation, TransferKind kind, Actor side, Instant now) {
        reservation.requireOpen(kind.step(), side, now);
        if (reservation.absence() != null) {
            throw Refusal.conflict("no-show.refused.answer-first");
        }
        if (kind.wayIn(reservation) == HandOver.PARCEL && side != kind.giver()) {
            throw Refusal.forbidden("handover.refused.receiver");
        }
        requireNotBefore(recordableFrom(reservation, kind), now);
    }

    /** @throws Refusal 409 too early, or when this transfer does not come next */
    static void requireConfirmable(Reservation reservation, TransferKind kind, Actor side, Instant now) {
        reservation.requireOpen(kind.step(), side, now);
        if (kind == TransferKind.HAND_OVER) {
            requireNotBefore(reservation.deadlines().handOverFrom(), now);
        }
    }

    /** @throws TransferRefused when it went another way than agreed, lies ahead, or before it could have been */
    static void requirePossible(
            TransferReport report, Reservation reservation, TransferKind kind, Instant earliest, Instant now) {
        if (report.way() != kind.wayIn(reservation)) {
            throw new TransferRefused(Violation.of("", "handover.refused.way"));
        }
        if (report.happenedAt().isAfter(now)) {
            throw new TransferRefused(Violation.of("happenedAt", "handover.refused.ahead"));
        }
        if (report.happenedAt().isBefore(earliest)) {
            throw new TransferRefused(Violation.of("happenedAt", "handover.refused.before", earliest));
        }
    }

    /** Whether anybody has recorded the hand-over, be it denied since: then a side does not undo it by its word alone. */
    public static boolean wasRecorded(Actor side, List<Transfer> recorded) {
        return side != Actor.ADMIN && recorded.stream().anyMatch(transfer -> transfer.kind() == TransferKind.HAND_OVER);
    }

    /**
     * Whether the two contradict each other about the hand-over: one recorded it and the other denied it, or one was said
     * to be absent and denied that. Then silence moves nothing on, and an operator decides.
     */
    public static boolean isContradicted(Reservation reservation, List<Transfer> recorded) {
        Absence absence = reservation.absence();
        return absence != null && absence.isDenied()
                || recorded.stream()
                        .filter(transfer -> transfer.kind() == TransferKind.HAND_OVER)
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.state() == TransferState.DENIED)
                        .isPresent();
    }

    /** Before which it cannot have been handed over: its time, or the payment if that was later. To the minute, as it is recorded. */
    static Instant handedOverAfter(Reservation reservation) {
        Instant paid = reservation.paidAt().truncatedTo(ChronoUnit.MINUTES);
        Instant from = recordableFrom(reservation, TransferKind.HAND_OVER);
        return paid.isAfter(from) ? paid : from;
    }

    /** From when on a hand-over may be recorded; a return as soon as the guest has the gear. */
    public static Instant recordableFrom(Reservation reservation, TransferKind kind) {
        if (kind == TransferKind.RETURN) {
            return Instant.EPOCH;
        }
        return reservation.meetings().wayOut() == HandOver.PARCEL
                ? reservation.deadlines().sendingFrom()
                : reservation.deadlines().handOverFrom();
    }

    /**
     * From when on silence is a yes to what is recorded now: not before a parcel should be there, and not after everything
     * ends by itself.
     */
    static Instant dueAt(Reservation reservation, TransferKind kind, Instant now) {
        Deadlines deadlines = reservation.deadlines();
        boolean parcel = kind.wayIn(reservation) == HandOver.PARCEL;
        Instant silent = now.plus(parcel ? Transfer.SILENCE_AFTER_SENDING : Transfer.SILENCE_AFTER_MEETING);
        if (parcel && kind == TransferKind.HAND_OVER && silent.isBefore(deadlines.handOverTime())) {
            silent = deadlines.handOverTime();
        }
        return silent.isBefore(deadlines.latestReturn()) ? silent : deadlines.latestReturn();
    }

    private static void requireNotBefore(Instant from, Instant now) {
        if (now.isBefore(from)) {
            throw Refusal.conflict("handover.refused.early", from);
        }
    }
}
