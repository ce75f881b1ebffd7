package dev.madang.rental.reservation.page;

import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.Reservation;
import java.time.Instant;
import java.util.UUID;

/**
 * A reservation that somebody looks at, read once for all {@link dev.madang.platform.pages.Section}s of its page. Those
 * about itself stand in the middle; other places have types of their own. What they show are values: the reservation
 * itself is theirs to read, not the template's.
 *
 * @param now at which it is looked at
 */
public record OpenedReservation(ReservationPage page, Reservation reservation, Instant now) {

    /** First on the page, where it says whose turn it is. */
    public record Turn(OpenedReservation opened) {}

    /** Under what the gear is, and on pages about a dispute: what shows the condition it was in. */
    public record Evidence(OpenedReservation opened) {}

    /** Under the sum. */
    public record Money(OpenedReservation opened) {}

    public UUID id() {
        return reservation.id();
    }

    public ReservationStatus status() {
        return page.status();
    }

    /** Whether the gear changes hands, has done so, or would have. */
    public boolean concernsGear() {
        return status().isPaid() || status() == ReservationStatus.CANCELLED;
    }
}
