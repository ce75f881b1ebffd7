package dev.madang.rental.arrangement;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import java.time.Instant;
import java.util.List;

/** What must hold before it is proposed or agreed how the gear changes hands next. */
public final class ArrangementRules {

    private ArrangementRules() {}

    /** Whether there is still something to arrange: it was not recorded as done, and its last day is not over. */
    public static boolean isOpen(Reservation reservation, TransferKind kind, List<Transfer> recorded, Instant now) {
        return !isRecorded(kind, recorded) && now.isBefore(latest(reservation, kind));
    }

    /** @throws Refusal 409 when there is nothing to arrange any more */
    static void requireOpen(Reservation reservation, TransferKind kind, List<Transfer> recorded, Instant now) {
        if (isRecorded(kind, recorded)) {
            throw Refusal.conflict("arrangement.refused.recorded");
        }
        if (!now.isBefore(latest(reservation, kind))) {
            throw Refusal.conflict("arrangement.refused.over");
        }
    }

    /** @throws ArrangementRefused when it is so already, or its time cannot be */
    static void requirePossible(Arrangement wanted, Reservation reservation, TransferKind kind, Instant now) {
        if (wanted.equals(reservation.meetings().of(kind))) {
            throw new ArrangementRefused(Violation.of("", "arrangement.refused.same"));
        }
        if (wanted.at() == null) {
            return;
        }
        if (!wanted.at().isAfter(now)) {
            throw new ArrangementRefused(Violation.of("at", "arrangement.refused.past"));
        }
        if (wanted.at().isBefore(earliest(reservation, kind))) {
            throw new ArrangementRefused(Violation.of("at", "arrangement.refused.early", earliest(reservation, kind)));
        }
        if (!wanted.at().isBefore(latest(reservation, kind))) {
            throw new ArrangementRefused(Violation.of("at", "arrangement.refused.late." + kind));
        }
    }

    /** Out from the day before the first day on, back whenever the guest likes. */
    private static Instant earliest(Reservation reservation, TransferKind kind) {
        return kind == TransferKind.HAND_OVER ? reservation.deadlines().handOverFrom() : Instant.EPOCH;
    }

    /** Out while there is a day left to use it, back until it is late. */
    private static Instant latest(Reservation reservation, TransferKind kind) {
        return kind == TransferKind.HAND_OVER
                ? reservation.deadlines().endsAt()
                : reservation.deadlines().lateFrom();
    }

    private static boolean isRecorded(TransferKind kind, List<Transfer> recorded) {
        return recorded.stream().anyMatch(transfer -> transfer.kind() == kind && transfer.isOpen());
    }
}
