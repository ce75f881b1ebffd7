package dev.madang.shop.order;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.shop.order.failure.FailedOrders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderJobs {

    @Bean
    ClusteredJob endOverdueOrders(OverdueOrders orders) {
        return ClusteredJob.of("end-overdue-orders", "20 * * * * ?", orders::end);
    }

    @Bean
    ClusteredJob keepSilencesOfOrders(SilentOrders orders) {
        return ClusteredJob.of("keep-silences-of-orders", "50 * * * * ?", orders::keep);
    }

    @Bean
    ClusteredJob forgetFailedOrders(FailedOrders orders) {
        return ClusteredJob.counting("forget-failed-orders", "0 25 4 * * ?", orders::forgetOld);
    }
}
