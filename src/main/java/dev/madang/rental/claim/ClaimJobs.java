package dev.madang.rental.claim;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClaimJobs {

    /** Every ten minutes, so at 17:00 sharp as well. */
    @Bean
    ClusteredJob moveClaimsOn(ClaimSettlement claims) {
        return ClusteredJob.of("move-claims-on", "0 0/10 * * * ?", claims::moveOverdue);
    }
}
