package dev.madang.rental.hosting;

import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.Reservation;
import dev.madang.shared.DayPeriod;
import java.time.Instant;
import java.util.UUID;

/** A reservation whose gear is not back yet: asked for, agreed or running. */
public record UpcomingUse(UUID reservation, DayPeriod days, ReservationStatus status) {

    static UpcomingUse of(Reservation reservation, Instant now) {
        return new UpcomingUse(reservation.id(), reservation.days(), reservation.statusAt(now));
    }
}
