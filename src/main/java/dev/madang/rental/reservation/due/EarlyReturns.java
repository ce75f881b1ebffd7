package dev.madang.rental.reservation.due;

import dev.madang.rental.ReservationMoved;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.Seoul;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gear that comes back before its day is free for others after its rest: the days that are left are given back. */
@Component
class EarlyReturns {

    private final Reservations reservations;
    private final Occupancies occupancies;

    EarlyReturns(Reservations reservations, Occupancies occupancies) {
        this.reservations = reservations;
        this.occupancies = occupancies;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ReservationMoved moved) {
        if (moved.to() != ReservationStatus.RETURNED || moved.from() != ReservationStatus.HANDED_OVER) {
            return;
        }
        Reservation reservation = reservations.findById(moved.reservation()).orElseThrow();
        LocalDate first = reservation.days().from();
        LocalDate back = Seoul.dayOf(moved.at());
        LocalDate used = back.isAfter(first) ? back : first.plusDays(1);
        if (used.isBefore(reservation.days().to())) {
            occupancies.shorten(reservation.id(), used.plusDays(reservation.bufferDays()));
        }
    }
}
