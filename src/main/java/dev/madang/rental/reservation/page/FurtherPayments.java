package dev.madang.rental.reservation.page;

import dev.madang.payment.PaymentSummary;
import dev.madang.rental.reservation.Reservation;
import java.util.Optional;

/** What was paid, or came back, for a reservation beside what was asked for first; a bean of the noun that sells it. */
public interface FurtherPayments {

    Optional<PaymentSummary> of(Reservation reservation);
}
