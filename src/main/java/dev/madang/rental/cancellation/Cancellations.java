package dev.madang.rental.cancellation;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.reservation.CancellationRefund;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where guests and hosts call a reservation off. */
@Service
public class Cancellations {

    private final Reservations reservations;
    private final OpenReservations open;
    private final ObjectProvider<CancellationRule> rules;
    private final EarlyEnds earlyEnds;
    private final Clock clock;

    Cancellations(
            Reservations reservations,
            OpenReservations open,
            ObjectProvider<CancellationRule> rules,
            EarlyEnds earlyEnds,
            Clock clock) {
        this.reservations = reservations;
        this.open = open;
        this.rules = rules;
        this.earlyEnds = earlyEnds;
        this.clock = clock;
    }

    /**
     * Calls it off, frees its days and owes the guest what comes back of the money paid.
     *
     * @param seen what the person saw before deciding, or null when they saw nothing
     * @throws Refusal 404 when it does not concern this member, 409 when it can no longer be cancelled, or when it is not
     *     what the person saw any more
     */
    @Transactional
    public void cancel(UUID member, UUID id, String reason, @Nullable RefundSeen seen) {
        Reservation reservation = open.lock(id);
        Instant now = clock.instant();
        earlyEnds.end(reservation, cancellation(reservation, member, now), reason, seen, now);
    }

    /**
     * What would come back if this member cancelled now.
     *
     * @return empty when nothing was paid yet
     * @throws Refusal 404 when it does not concern this member, 409 when it can no longer be cancelled
     */
    @Transactional(readOnly = true)
    public Optional<CancellationRefund> refund(UUID member, UUID id) {
        Reservation reservation = reservations.findById(id).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        return cancellation(reservation, member, now).refund(reservation, now);
    }

    private EarlyEnd cancellation(Reservation reservation, UUID member, Instant now) {
        Actor by = reservation.parties().roleOf(member, false).orElseThrow(Refusal::notFound);
        requireCancellable(reservation, by, now);
        rules.forEach(rule -> rule.check(reservation, by));
        return EarlyEnd.cancellation(by, member, now);
    }

    private static void requireCancellable(Reservation reservation, Actor by, Instant now) {
        reservation.requireOpen(ReservationStep.CANCEL, by, now);
        reservation.requireNotPaying();
        boolean isPaid = reservation.statusAt(now) == ReservationStatus.PAID;
        if (isPaid && !Seoul.dayOf(now).isBefore(reservation.days().to())) {
            throw Refusal.conflict("reservation.conflict.over");
        }
    }
}
