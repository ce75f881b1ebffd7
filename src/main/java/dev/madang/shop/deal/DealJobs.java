package dev.madang.shop.deal;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DealJobs {

    @Bean
    ClusteredJob moveDeals(DealMoves deals) {
        return ClusteredJob.of("move-deals", "0/15 * * * * ?", deals::moveAll);
    }
}
