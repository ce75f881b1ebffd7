package dev.madang.platform.jobs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformJobs {

    @Bean
    ClusteredJob redeliverEvents(EventRedelivery events) {
        return ClusteredJob.of("redeliver-events", "0/15 * * * * ?", events::redeliver);
    }

    @Bean
    ClusteredJob forgetDeliveredEvents(EventRedelivery events) {
        return ClusteredJob.counting("forget-delivered-events", "0 40 * * * ?", events::forgetDelivered);
    }

    @Bean
    ClusteredJob forgetOldRuns(JobHistory history) {
        return ClusteredJob.counting("forget-old-runs", "0 30 4 * * ?", history::forgetOld);
    }
}
