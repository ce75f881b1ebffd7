package dev.madang.rental.handover;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.cancellation.CancellationRule;
import dev.madang.rental.reservation.Reservation;
import org.springframework.stereotype.Component;

/** A guest who may have the gear already does not get the deposit back by cancelling. */
@Component
class RecordedHandOverStays implements CancellationRule {

    private final Transfers transfers;

    RecordedHandOverStays(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void check(Reservation reservation, Actor by) {
        if (by == Actor.GUEST && TransferRules.wasRecorded(by, transfers.of(reservation.id()))) {
            throw Refusal.conflict("no-show.refused.contested");
        }
    }
}
