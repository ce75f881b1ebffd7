package dev.madang.rental.handover;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which transfer counts as done by itself next, and when: told from a reservation and what was recorded of it. */
public final class NextAutoConfirmation {

    private NextAutoConfirmation() {}

    /**
     * What happens next by itself; nothing while one side is said to be absent, or the two contradict each other about the
     * hand-over.
     *
     * @param recorded all of the reservation's transfers, in their order
     */
    public static Optional<AutoConfirmation> of(
            Reservation reservation, ReservationStatus status, List<Transfer> recorded) {
        if (status == ReservationStatus.PAID
                && (reservation.absence() != null || TransferRules.isContradicted(reservation, recorded))) {
            return Optional.empty();
        }
        return TransferKind.nextAt(status)
                .map(kind -> recorded.stream()
                        .filter(transfer -> transfer.kind() == kind && transfer.isOpen())
                        .findFirst()
                        .map(open -> new AutoConfirmation(kind, open.dueAt(), open.happenedAt()))
                        .orElseGet(() -> unspoken(reservation, kind, recorded)));
    }

    private static AutoConfirmation unspoken(Reservation reservation, TransferKind kind, List<Transfer> recorded) {
        if (kind == TransferKind.RETURN && reservation.custody().missingSince() != null) {
            Instant at = notBeforeTheLast(reservation.deadlines().latestReturn(), reservation, recorded);
            return new AutoConfirmation(kind, at, saidByTheGuest(recorded).orElse(at));
        }
        Instant at = notBeforeTheLast(reservation.deadlines().silenceEndsAt(), reservation, recorded);
        return new AutoConfirmation(
                kind, at, kind == TransferKind.RETURN ? reservation.deadlines().handedBackInTime() : at);
    }

    /** Where the two contradict each other to the end, the guest's word counts for the fee; the rest is for a claim. */
    private static Optional<Instant> saidByTheGuest(List<Transfer> recorded) {
        return recorded.stream()
                .filter(transfer -> transfer.kind() == TransferKind.RETURN && transfer.recordedBy() == Actor.GUEST)
                .map(Transfer::happenedAt)
                .reduce((earlier, later) -> later);
    }

    private static Instant notBeforeTheLast(Instant at, Reservation reservation, List<Transfer> recorded) {
        Instant last = recorded.stream()
                .map(Transfer::answeredAt)
                .filter(answered -> answered != null)
                .max(Instant::compareTo)
                .orElse(at);
        Instant handedOver = reservation.custody().handedOverAt() == null
                ? at
                : reservation.custody().handedOverAt();
        return latest(at, latest(last, handedOver));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
