package dev.madang.rental.reservation.due;

import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Reservation;

/**
 * Steps that the clock takes with reservations when nobody else does. Whoever acts on a reservation or looks at it has
 * those taken first that are due ({@link OpenReservations}), so that nobody finds it otherwise than the clock says.
 */
public interface DueSteps {

    /**
     * Which reservations may have one that is due.
     *
     * @return a condition on the row {@code r} of {@code reservation}, in which {@code :now} is the moment and
     *     {@code :today} its day; it may hold for a few more, but for all that have one
     */
    String mayBeDue();

    /**
     * Takes those that are due by now, each as of the moment it was due. In the transaction that has locked it.
     *
     * @return how many were taken
     */
    int take(Reservation locked);
}
