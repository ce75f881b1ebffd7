package dev.madang.payment.operators;

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
                "/admin/payments?show=doubt",
                "SELECT count(*) FROM payment_attempt a WHERE " + PaymentLists.IN_DOUBT);
    }

    @Bean
    @Order(21)
    OperatorNumber numberOfRefundsUndone() {
        return OperatorNumber.toDo(
                "admin.number.refunds",
                "/admin/refunds",
                "SELECT count(*) FROM payment_refund WHERE status <> 'DONE' AND due_at < CAST(:now AS timestamptz) - interval '10 minutes'");
    }

    @Bean
    @Order(22)
    OperatorNumber numberOfRefundsToSecond() {
        return OperatorNumber.toDo(
                "admin.number.refund-requests",
                "/admin/refund-requests",
                "SELECT count(*) FROM operator_refund WHERE status = 'WAITING'");
    }

    @Bean
    @Order(40)
    OperatorNumber numberOfSalesOfToday() {
        return OperatorNumber.sum(
                "admin.number.sales",
                "/admin/payments?show=today",
                "SELECT coalesce(sum(amount), 0) FROM payment_attempt WHERE status = 'DONE' AND captured_at >= :today");
    }
}
