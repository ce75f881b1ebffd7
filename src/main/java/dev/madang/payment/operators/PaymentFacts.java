package dev.madang.payment.operators;

import dev.madang.platform.pages.MemberFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a member paid and got back, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class PaymentFacts {

    @Bean
    @Order(30)
    MemberFact moneyPaid() {
        return MemberFact.sum(
                "payment",
                "admin.fact.paid",
                "/admin/payments?q={member}",
                "SELECT coalesce(sum(amount), 0) FROM payment_attempt WHERE payer_id = :member AND status = 'DONE'");
    }

    @Bean
    @Order(31)
    MemberFact moneyRefunded() {
        return MemberFact.sum(
                "payment",
                "admin.fact.refunded",
                "/admin/refunds?show=all&q={member}",
                "SELECT coalesce(sum(r.amount), 0) FROM payment_refund r JOIN payment_attempt a ON a.id = r.attempt_id WHERE a.payer_id = :member AND r.status = 'DONE'");
    }

    @Bean
    @Order(32)
    MemberFact paymentsOpen() {
        return MemberFact.count(
                "payment",
                "admin.fact.open",
                "/admin/payments?show=doubt&q={member}",
                "SELECT count(*) FROM payment_attempt WHERE payer_id = :member AND status IN ('CONFIRMING', 'UNKNOWN')");
    }
}
