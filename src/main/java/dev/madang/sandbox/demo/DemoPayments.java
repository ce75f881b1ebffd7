package dev.madang.sandbox.demo;

import static dev.madang.sandbox.demo.Rows.at;
import static dev.madang.sandbox.demo.Rows.row;
import static java.util.Objects.requireNonNull;

import dev.madang.platform.web.PublicAddress;
import dev.madang.sandbox.demo.DemoReservation.Payment;
import dev.madang.sandbox.demo.DemoReservation.Refund;
import dev.madang.shared.Won;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes what was paid and given back for the reservations, into Madang's books and, to the won the same, into those of
 * the stand-in for Toss Payments, so that the payments can be looked up and refunded there.
 */
@Component
@Profile("local")
class DemoPayments {

    private static final String PATH = "/payments/";

    private final Rows rows;
    private final PublicAddress address;

    DemoPayments(JdbcTemplate jdbc, PublicAddress address) {
        this.rows = new Rows(jdbc);
        this.address = address;
    }

    /**
     * One payment, as both books know it.
     *
     * @param kind of what was paid for: reservation or extension
     * @param name of the payment
     */
    private record Paid(
            DemoReservation reservation, String kind, UUID thing, String name, Won amount, Payment payment) {

        static Stream<Paid> of(DemoReservation reservation) {
            String name = reservation.name();
            return Stream.concat(
                    Stream.ofNullable(reservation.payment())
                            .map(payment -> new Paid(
                                    reservation, "reservation", reservation.id(), name, reservation.total(), payment)),
                    Stream.ofNullable(reservation.extension())
                            .filter(DemoExtension::isPaid)
                            .map(extension -> new Paid(
                                    reservation,
                                    "extension",
                                    reservation.extensionId(),
                                    name + "/extension",
                                    reservation.extensions(),
                                    new Payment(extension.askedAt(), requireNonNull(extension.paidAt()), null))));
        }

        UUID attempt() {
            return DemoIds.of("payment/" + name);
        }

        String paymentKey() {
            return "tsand_" + plain(attempt());
        }

        UUID refund() {
            return DemoIds.of("refund/" + name);
        }

        String refundTransaction() {
            return plain(refund());
        }

        Won balance() {
            Refund refund = payment.refund();
            return refund == null ? amount : amount.minus(reservation.amountOf(refund));
        }

        String statusAtGateway() {
            if (refunds().findAny().isEmpty()) {
                return "DONE";
            }
            return balance().isZero() ? "CANCELED" : "PARTIAL_CANCELED";
        }

        /** Nothing goes back of a deposit of which nothing is left. */
        Stream<Refund> refunds() {
            Refund refund = payment.refund();
            boolean goesBack = refund != null && reservation.amountOf(refund).isPositive();
            return goesBack ? Stream.of(requireNonNull(refund)) : Stream.empty();
        }

        private static String plain(UUID id) {
            return id.toString().replace("-", "");
        }
    }

    void write(List<DemoReservation> reservations) {
        List<Paid> all = reservations.stream().flatMap(Paid::of).toList();
        writeOurs(all);
        writeGateways(all);
    }

    private void writeOurs(List<Paid> all) {
        rows.write(
                """
                INSERT INTO payment_attempt (id, kind, thing_id, payer_id, amount, order_name, return_path, status,
                    payment_key, method, receipt_url, captured_at, kept, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'DONE', ?, '카드', ?, ?, true, ?)""",
                all.stream()
                        .map(paid -> row(
                                paid.attempt(),
                                paid.kind(),
                                paid.thing(),
                                paid.reservation().guest().id(),
                                paid.amount().amount(),
                                paid.reservation().listing().good().title(),
                                "/reservations/" + paid.reservation().id(),
                                paid.paymentKey(),
                                address.of("/sandbox/toss/receipt/" + paid.paymentKey()),
                                at(paid.payment().capturedAt()),
                                at(paid.payment().openedAt()))));
        rows.write(
                """
                INSERT INTO payment_refund (id, attempt_id, amount, reason, status, tries, transaction_key, due_at, done_at)
                VALUES (?, ?, ?, ?, 'DONE', 1, ?, ?, ?)""",
                all.stream()
                        .flatMap(paid -> paid.refunds()
                                .map(refund -> row(
                                        paid.refund(),
                                        paid.attempt(),
                                        paid.reservation().amountOf(refund).amount(),
                                        refund.reason(),
                                        paid.refundTransaction(),
                                        at(refund.at().minusSeconds(4)),
                                        at(refund.at())))));
    }

    private void writeGateways(List<Paid> all) {
        rows.write(
                """
                INSERT INTO sandbox_toss_payment (payment_key, order_id, order_name, amount, balance, status, by_widget,
                    success_url, fail_url, last_transaction_key, requested_at, authorised_at, approved_at)
                VALUES (?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?)""",
                all.stream()
                        .map(paid -> row(
                                paid.paymentKey(),
                                paid.attempt().toString(),
                                paid.reservation().listing().good().title(),
                                paid.amount().amount(),
                                paid.balance().amount(),
                                paid.statusAtGateway(),
                                address.of(PATH + paid.attempt()),
                                address.of(PATH + paid.attempt()),
                                lastTransaction(paid),
                                at(paid.payment().openedAt()),
                                at(paid.payment().capturedAt()),
                                at(paid.payment().capturedAt()))));
        rows.write(
                """
                INSERT INTO sandbox_toss_cancel (transaction_key, payment_key, amount, balance, reason, canceled_at)
                VALUES (?, ?, ?, ?, ?, ?)""",
                all.stream()
                        .flatMap(paid -> paid.refunds()
                                .map(refund -> row(
                                        paid.refundTransaction(),
                                        paid.paymentKey(),
                                        paid.reservation().amountOf(refund).amount(),
                                        paid.balance().amount(),
                                        (refund.percent() == null ? "보증금 #" : "예약 취소 #") + paid.refund(),
                                        at(refund.at())))));
    }

    private static String lastTransaction(Paid paid) {
        return paid.refunds().findAny().isEmpty() ? "capture-" + paid.attempt() : paid.refundTransaction();
    }
}
