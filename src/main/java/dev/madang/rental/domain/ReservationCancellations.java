package dev.madang.rental.domain;

import dev.madang.payment.Payments;
import dev.madang.platform.web.Refusal;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where guests and hosts call a reservation off. */
@Service
public class ReservationCancellations {

    private final Reservations reservations;
    private final Transfers transfers;
    private final Silences silences;
    private final Occupancies occupancies;
    private final Payments payments;
    private final Earnings earnings;
    private final Clock clock;

    ReservationCancellations(
            Reservations reservations,
            Transfers transfers,
            Silences silences,
            Occupancies occupancies,
            Payments payments,
            Earnings earnings,
            Clock clock) {
        this.reservations = reservations;
        this.transfers = transfers;
        this.silences = silences;
        this.occupancies = occupancies;
        this.payments = payments;
        this.earnings = earnings;
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
    public void cancel(UUID member, UUID id, String reason, @Nullable Seen seen) {
        Reservation reservation = reservations.lock(id).orElseThrow(Refusal::notFound);
        Actor actor = reservation.roleOf(member, false).orElseThrow(Refusal::notFound);
        silences.keep(reservation);
        Instant now = clock.instant();
        requireCancellable(reservation, actor, now);
        Optional<CancellationRefund> refund = owed(reservation, actor, now);
        if (seen != null) {
            seen.requireStill(
                    reservation.statusAt(now),
                    refund.map(CancellationRefund::total).orElse(Won.ZERO));
        }
        refund.ifPresent(back -> {
            payments.refund(ReservationPayable.KIND, id, back.total(), "reservation.refund.by-" + actor);
            earnings.bookCancelled(reservation, back.kept(), now);
        });
        reservation.cancel(actor, member, reason, now);
        transfers.callOff(id, actor, now);
        occupancies.free(id);
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
        Actor actor = reservation.roleOf(member, false).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        requireCancellable(reservation, actor, now);
        return owed(reservation, actor, now);
    }

    /** A guest who may have the gear already does not get the deposit back by cancelling. */
    private void requireCancellable(Reservation reservation, Actor actor, Instant now) {
        reservation.requireCancellable(actor, now);
        if (actor == Actor.GUEST
                && TransferRules.isContested(
                        actor, transfers.findByReservationIdOrderByRecordedAtAscIdAsc(reservation.id()))) {
            throw new Refusal(HttpStatus.CONFLICT, "no-show.refused.contested");
        }
    }

    private static Optional<CancellationRefund> owed(Reservation reservation, Actor actor, Instant now) {
        return reservation.statusAt(now) == ReservationStatus.PAID
                ? Optional.of(reservation.refundTo(actor, now))
                : Optional.empty();
    }

    /**
     * What a person saw before deciding to cancel.
     *
     * @param refund what would come back, in won; zero when nothing was paid
     */
    public record Seen(ReservationStatus status, Won refund) {

        void requireStill(ReservationStatus now, Won refundNow) {
            if (status != now) {
                throw new Refusal(HttpStatus.CONFLICT, "reservation.conflict." + now);
            }
            if (!refund.equals(refundNow)) {
                throw new Refusal(HttpStatus.CONFLICT, "reservation.conflict.refund-changed", refundNow);
            }
        }
    }
}
