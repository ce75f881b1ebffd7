package dev.madang.payment.domain;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What was paid today, and money that does not reconcile, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class PaymentNumbers {

    @Bean
    @Order(20)
    OperatorNumber numberOfPaymentsInDoubt() {
        return OperatorNumber.toDo(
                "admin.number.payments",
                "/admin/jobs/reconcile-payments",
                "SELECT count(*) FROM payment_attempt WHERE status IN ('CONFIRMING', 'UNKNOWN') AND created_at < CAST(:now AS timestamptz) - interval '10 minutes'");
    }

    @Bean
    @Order(40)
    OperatorNumber numberOfSalesOfToday() {
        return OperatorNumber.sum(
                "admin.number.sales",
                null,
                "SELECT coalesce(sum(amount), 0) FROM payment_attempt WHERE status = 'DONE' AND captured_at >= :today");
    }
}
