package dev.madang.rental.handover;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.cancellation.EarlyEnd;
import dev.madang.rental.cancellation.EarlyEnds;
import dev.madang.rental.reservation.Absence;
import dev.madang.rental.reservation.Deadlines;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.rental.reservation.TransferKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps reservations from hanging when a side is silent. Who does not answer what the other recorded agrees to it: 24
 * hours after a meeting, 72 after a parcel was sent. Where nobody recorded anything, hand-over and return count as done 24
 * hours after the day of the return, in time; unless the host says that the gear is not back, which holds for 14 days.
 *
 * <p>The steps are taken as of the moment they were due. The job takes them within a minute; whoever acts on a reservation
 * or looks at it takes those that are due first, so that nobody finds it otherwise than the clock says.
 */
@Component
public class AutoConfirmations {

    /** Those that may be due, told apart exactly by {@link #next}. */
    private static final String DUE = """
            SELECT r.id FROM reservation r
            WHERE r.status IN ('PAID', 'HANDED_OVER')
              AND (r.absence_due_at <= :now OR r.to_day <= :today::date - CASE WHEN r.missing_since IS NULL THEN 2 ELSE %d END
                OR EXISTS (SELECT FROM transfer t
                    WHERE t.reservation_id = r.id AND t.state = 'OPEN' AND t.due_at <= :now))
            """.formatted(Deadlines.DAYS_MISSING);

    private final Reservations reservations;
    private final Transfers transfers;
    private final TransferConfirmations hands;
    private final EarlyEnds earlyEnds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sweep sweep;
    private final Clock clock;

    AutoConfirmations(
            Reservations reservations,
            Transfers transfers,
            TransferConfirmations hands,
            EarlyEnds earlyEnds,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sweep sweep,
            Clock clock) {
        this.reservations = reservations;
        this.transfers = transfers;
        this.hands = hands;
        this.earlyEnds = earlyEnds;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Takes all steps that are due, each reservation's in a transaction of its own. */
    public JobResult keepAll() {
        return sweep(due("ORDER BY r.to_day", null));
    }

    /**
     * Takes the steps of one reservation that are due, before somebody looks at it.
     *
     * @return whether any was
     */
    public boolean keep(UUID id) {
        return sweep(due("AND r.id = :id", id)).moved() > 0;
    }

    /**
     * Takes the steps that are due before somebody acts on it, in their transaction.
     *
     * @param reservation locked
     * @return how many were taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int keep(Reservation reservation) {
        int taken = endOfAbsent(reservation);
        for (Optional<AutoConfirmation> due = due(reservation); due.isPresent(); due = due(reservation)) {
            take(reservation, due.get());
            taken++;
        }
        return taken;
    }

    /** Who did not deny in time to have been absent, was. */
    private int endOfAbsent(Reservation reservation) {
        Absence absence = reservation.absence();
        if (absence == null || !absence.isDue(clock.instant())) {
            return 0;
        }
        EarlyEnd off = EarlyEnd.noShow(Actor.SYSTEM, null, absence.absent(), absence.reportedAt());
        earlyEnds.end(reservation, off, "", null, Objects.requireNonNull(absence.dueAt()));
        return 1;
    }

    /**
     * What happens next by itself; nothing while one side is said to be absent, or the two contradict each other about the
     * hand-over.
     *
     * @param recorded all of the reservation's transfers, in their order
     */
    public static Optional<AutoConfirmation> next(
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
        if (kind == TransferKind.RETURN && reservation.missingSince() != null) {
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
        Instant handedOver = reservation.handedOverAt() == null ? at : reservation.handedOverAt();
        return latest(at, latest(last, handedOver));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<AutoConfirmation> due(Reservation reservation) {
        return next(reservation, reservation.statusAt(clock.instant()), recorded(reservation))
                .filter(silence -> !silence.at().isAfter(clock.instant()));
    }

    private void take(Reservation reservation, AutoConfirmation silence) {
        recorded(reservation).stream()
                .filter(transfer -> transfer.kind() == silence.kind() && transfer.isOpen())
                .findFirst()
                .ifPresentOrElse(
                        open -> hands.confirmed(reservation, open, Actor.SYSTEM, null, silence.at()),
                        () -> hands.assumed(reservation, silence.kind(), silence.happenedAt(), silence.at()));
    }

    private List<Transfer> recorded(Reservation reservation) {
        return transfers.of(reservation.id());
    }

    private JobResult sweep(List<UUID> due) {
        return sweep.steps(
                "The silence about reservation",
                due,
                id -> reservations.lock(id).map(this::keep).orElse(0));
    }

    private List<UUID> due(String which, @Nullable UUID id) {
        return transaction.execute(status -> jdbc.sql(DUE + which)
                .param("today", LocalDate.now(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(UUID.class)
                .list());
    }
}
