package dev.madang.payment.domain;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class PaymentData {

    @Bean
    @Order(41)
    PersonalData personalDataOfPaymentPayment() {
        return PersonalData.of("payments")
                .standsInTheWayOfErasing("payments", "/reservations", """
                        SELECT count(*) FROM payment_attempt a WHERE a.payer_id = :member AND (a.status IN ('CONFIRMING', 'UNKNOWN')
                          OR EXISTS (SELECT FROM payment_refund r WHERE r.attempt_id = a.id AND r.status IN ('DUE', 'SENDING')))""")
                .standsInTheWayOfErasing("refunds-stuck", "/inquiries", """
                        SELECT count(*) FROM payment_attempt a WHERE a.payer_id = :member AND (
                          EXISTS (SELECT FROM operator_refund o WHERE o.attempt_id = a.id AND o.status = 'WAITING')
                          OR EXISTS (SELECT FROM payment_refund r WHERE r.attempt_id = a.id AND r.status = 'REFUSED'
                            AND r.amount <= a.amount - (SELECT coalesce(sum(g.amount), 0) FROM payment_refund g
                              WHERE g.attempt_id = a.id AND g.status <> 'REFUSED')))""")
                .erasesActsAt("/admin/payments/", "SELECT id FROM payment_attempt WHERE payer_id = ANY (:members)")
                .erases("""
                        UPDATE operator_refund SET reason = '……'
                        WHERE attempt_id IN (SELECT id FROM payment_attempt WHERE payer_id = ANY (:members))""")
                .tells("payments", """
                        SELECT created_at, order_name AS title, amount AS amount_won, provider, method, status, captured_at
                        FROM payment_attempt WHERE payer_id = :member ORDER BY created_at""")
                .tells("paybacks", """
                        SELECT r.due_at, a.order_name AS title, r.amount AS amount_won, r.status, r.done_at
                        FROM payment_refund r JOIN payment_attempt a ON a.id = r.attempt_id WHERE a.payer_id = :member ORDER BY r.due_at""");
    }
}
