package dev.madang.payment.domain;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentJobs {

    /** Asks the gateway about every payment whose outcome is open. */
    @Bean
    ClusteredJob reconcilePayments(Confirmations confirmations) {
        return ClusteredJob.of("reconcile-payments", "0 * * * * ?", confirmations::lookAtDue);
    }

    /** Gives back what is owed and has not gone back yet. It waits for no payment whose outcome is open. */
    @Bean
    ClusteredJob settleRefunds(RefundDesk refunds) {
        return ClusteredJob.of("settle-refunds", "30 * * * * ?", refunds::settleDue);
    }

    @Bean
    ClusteredJob forgetOldNotices(Webhooks webhooks) {
        return ClusteredJob.counting("forget-old-notices", "0 45 * * * ?", webhooks::forgetOld);
    }
}
