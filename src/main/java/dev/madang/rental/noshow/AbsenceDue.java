package dev.madang.rental.noshow;

import dev.madang.rental.Actor;
import dev.madang.rental.cancellation.EarlyEnd;
import dev.madang.rental.cancellation.EarlyEnds;
import dev.madang.rental.reservation.Absence;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.due.DueSteps;
import java.time.Clock;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did not deny in time to have been absent, was; before any other silence counts. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AbsenceDue implements DueSteps {

    private final EarlyEnds earlyEnds;
    private final Clock clock;

    AbsenceDue(EarlyEnds earlyEnds, Clock clock) {
        this.earlyEnds = earlyEnds;
        this.clock = clock;
    }

    @Override
    public String mayBeDue() {
        return "r.absence_due_at <= :now";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int take(Reservation locked) {
        Absence absence = locked.absence();
        if (absence == null || !absence.isDue(clock.instant())) {
            return 0;
        }
        EarlyEnd off = EarlyEnd.noShow(Actor.SYSTEM, null, absence.absent(), absence.reportedAt());
        earlyEnds.end(locked, off, "", null, Objects.requireNonNull(absence.dueAt()));
        return 1;
    }
}
