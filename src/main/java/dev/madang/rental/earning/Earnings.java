package dev.madang.rental.earning;

import dev.madang.rental.ReservationCompleted;
import dev.madang.rental.cancellation.CalledOff;
import dev.madang.rental.quote.Price;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.EnumMap;
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
 * transaction, once and for good: the database refuses a second one and every change. Without the fee the lines of a
 * reservation are what was captured for it less what goes back.
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
        Price price = reservation.price();
        Won rent = price.rent().minus(price.discount());
        var lines = new EnumMap<EarningKind, Won>(EarningKind.class);
        lines.put(EarningKind.RENT, rent);
        lines.put(EarningKind.OPTIONS, price.options());
        lines.put(EarningKind.POSTAGE, price.postage());
        lines.put(EarningKind.EXTENSION, reservation.charge().extensions());
        lines.put(EarningKind.LATE_FEE, reservation.charge().lateFee());
        lines.put(EarningKind.CLAIM, completed.claimed());
        lines.put(
                EarningKind.FEE,
                fee(rent.plus(price.options()).plus(reservation.charge().extensions())));
        book(completed.reservation(), completed.host(), lines, completed.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalledOff off) {
        var lines = new EnumMap<EarningKind, Won>(EarningKind.class);
        lines.put(EarningKind.CANCELLATION, off.kept());
        lines.put(EarningKind.FEE, fee(off.kept()));
        book(off.reservation(), off.host(), lines, off.at());
    }

    private void book(UUID reservation, UUID host, Map<EarningKind, Won> lines, Instant now) {
        lines.values().removeIf(Won::isZero);
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO earning (reservation_id, host_id, kind, amount, booked_at)
                        SELECT :reservation, :host, kind, amount, :now FROM unnest(:kinds::text[], :amounts::bigint[])
                            AS line (kind, amount)""")
                .param("reservation", reservation)
                .param("host", host)
                .param("now", now)
                .param("kinds", lines.keySet().stream().map(Enum::name).toArray(String[]::new))
                .param("amounts", lines.values().stream().map(Won::amount).toArray(Long[]::new))
                .update();
        events.publishEvent(
                new EarningBooked(reservation, host, lines.values().stream().reduce(Won.ZERO, Won::plus)));
    }

    private static Won fee(Won income) {
        return Won.ZERO.minus(income.percent(Price.FEE_PERCENT));
    }
}
