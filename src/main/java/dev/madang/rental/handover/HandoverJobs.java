package dev.madang.rental.handover;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandoverJobs {

    @Bean
    ClusteredJob keepSilences(AutoConfirmations silences) {
        return ClusteredJob.of("keep-silences", "20 * * * * ?", silences::keepAll);
    }
}
