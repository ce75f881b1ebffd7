package dev.madang.rental.reservation;

import dev.madang.rental.ReservationStep;
import java.util.Optional;

/** What a side has to have said before it takes a step, on a page of its own. */
public interface BeforeStep {

    /** @return path of that page, or empty when nothing is missing */
    Optional<String> pageBefore(ReservationStep step, Reservation reservation);
}
