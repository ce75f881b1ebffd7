package dev.madang.rental.domain;

import dev.madang.shared.DayPeriod;
import java.time.Instant;
import java.util.UUID;

/** A reservation whose gear is not back yet: asked for, agreed or running. */
public record UseAhead(UUID reservation, DayPeriod days, ReservationStatus status) {

    static UseAhead of(Reservation reservation, Instant now) {
        return new UseAhead(reservation.id(), reservation.days(), reservation.statusAt(now));
    }
}
