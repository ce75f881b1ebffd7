package dev.madang.rental.extension;

import dev.madang.payment.PaymentSummary;
import dev.madang.payment.Payments;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.page.FurtherPayments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was paid for more days stands with what else was paid for the rental: also what came too late and went back. */
@Component
class ExtensionReceipts implements FurtherPayments {

    private final Extensions extensions;
    private final Payments payments;

    ExtensionReceipts(Extensions extensions, Payments payments) {
        this.extensions = extensions;
        this.payments = payments;
    }

    @Override
    public Optional<PaymentSummary> of(Reservation reservation) {
        if (reservation.custody().handedOverAt() == null) {
            return Optional.empty();
        }
        List<UUID> all = extensions.findByReservationIdOrderById(reservation.id()).stream()
                .map(Extension::id)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(payments.of(ExtensionPayable.KIND, all));
    }
}
