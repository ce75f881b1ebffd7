package dev.madang.rental.reservation;

import dev.madang.rental.ReservationStep;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all {@link BeforeStep}s. */
@Component
class StepsBefore {

    private final ObjectProvider<BeforeStep> all;

    StepsBefore(ObjectProvider<BeforeStep> all) {
        this.all = all;
    }

    /** @throws MissingFirst with the page of the first thing that is missing */
    void require(ReservationStep step, Reservation reservation) {
        all.orderedStream()
                .map(before -> before.pageBefore(step, reservation))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(page -> {
                    throw new MissingFirst(page);
                });
    }
}
