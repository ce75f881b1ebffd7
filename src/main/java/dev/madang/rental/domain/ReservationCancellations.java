package dev.madang.rental.domain;

import dev.madang.payment.Payments;
import dev.madang.platform.web.Refusal;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where guests and hosts call a reservation off. */
@Service
public class ReservationCancellations {

    private final Reservations reservations;
    private final Occupancies occupancies;
    private final Payments payments;
    private final Clock clock;

    ReservationCancellations(Reservations reservations, Occupancies occupancies, Payments payments, Clock clock) {
        this.reservations = reservations;
        this.occupancies = occupancies;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * Calls it off, frees its days and owes the guest what comes back of the money paid.
     *
     * @param shownRefund what the person was told would come back, or null when they were told nothing
     * @throws Refusal 404 when it does not concern this member, 409 when it can no longer be cancelled, or when another
     *     amount would come back than was shown
     */
    @Transactional
    public void cancel(UUID member, UUID id, String reason, @Nullable Won shownRefund) {
        Reservation reservation = reservations.lock(id).orElseThrow(Refusal::notFound);
        Actor actor = reservation.roleOf(member, false).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        boolean paid = reservation.statusAt(now) == ReservationStatus.PAID;
        Won refund = reservation.refundTo(actor, now).total();
        reservation.cancel(actor, member, reason, now);
        occupancies.free(id);
        if (paid) {
            requireAsShown(refund, shownRefund);
            payments.refund(ReservationPayable.KIND, id, refund, "reservation.refund.by-" + actor);
        }
    }

    private static void requireAsShown(Won refund, @Nullable Won shown) {
        if (shown != null && !shown.equals(refund)) {
            throw new Refusal(HttpStatus.CONFLICT, "reservation.conflict.refund-changed", refund);
        }
    }
}
