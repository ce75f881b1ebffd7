package dev.madang.rental.handover;

import dev.madang.rental.Actor;
import dev.madang.rental.reservation.Deadlines;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.due.DueSteps;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps reservations from hanging when a side is silent. Who does not answer what the other recorded agrees to it: 24
 * hours after a meeting, 72 after a parcel was sent. Where nobody recorded anything, hand-over and return count as done 24
 * hours after the day of the return, in time; unless the host says that the gear is not back, which holds for 14 days.
 */
@Component
class AutoConfirmations implements DueSteps {

    private static final String MAY_BE_DUE = """
            r.to_day <= :today::date - CASE WHEN r.missing_since IS NULL THEN 2 ELSE %d END
            OR EXISTS (SELECT FROM transfer t
                WHERE t.reservation_id = r.id AND t.state = 'OPEN' AND t.due_at <= :now)
            """.formatted(Deadlines.DAYS_MISSING);

    private final Transfers transfers;
    private final TransferConfirmations hands;
    private final Clock clock;

    AutoConfirmations(Transfers transfers, TransferConfirmations hands, Clock clock) {
        this.transfers = transfers;
        this.hands = hands;
        this.clock = clock;
    }

    @Override
    public String mayBeDue() {
        return MAY_BE_DUE;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int take(Reservation locked) {
        int taken = 0;
        for (Optional<AutoConfirmation> due = due(locked); due.isPresent(); due = due(locked)) {
            take(locked, due.get());
            taken++;
        }
        return taken;
    }

    private Optional<AutoConfirmation> due(Reservation reservation) {
        return NextAutoConfirmation.of(reservation, reservation.statusAt(clock.instant()), recorded(reservation))
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
}
