package dev.madang.rental.earning;

import dev.madang.rental.ReservationCompleted;
import dev.madang.rental.cancellation.CalledOff;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What hosts are owed, line by line in won. A line is booked when its reservation comes to its end, in that very
 * transaction, once and for good: the database refuses a second one and every change.
 */
@Component
public class Earnings {

    private final Reservations reservations;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Earnings(Reservations reservations, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.reservations = reservations;
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ReservationCompleted completed) {
        Reservation reservation = reservations.findById(completed.reservation()).orElseThrow();
        book(
                completed.reservation(),
                completed.host(),
                EarningLines.ofRental(reservation, completed.claimed()),
                completed.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalledOff off) {
        book(off.reservation(), off.host(), EarningLines.ofCancellation(off.kept()), off.at());
    }

    private void book(UUID reservation, UUID host, EarningLines lines, Instant now) {
        if (lines.isEmpty()) {
            return;
        }
        Map<EarningKind, Won> amounts = lines.amounts();
        jdbc.sql("""
                        INSERT INTO earning (reservation_id, host_id, kind, amount, booked_at)
                        SELECT :reservation, :host, kind, amount, :now FROM unnest(:kinds::text[], :amounts::bigint[])
                            AS line (kind, amount)""")
                .param("reservation", reservation)
                .param("host", host)
                .param("now", now)
                .param("kinds", amounts.keySet().stream().map(Enum::name).toArray(String[]::new))
                .param("amounts", amounts.values().stream().map(Won::amount).toArray(Long[]::new))
                .update();
        events.publishEvent(new EarningBooked(reservation, host, lines.payout()));
    }
}
