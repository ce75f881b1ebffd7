package dev.madang.rental.meaning;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmbeddingJobs {

    @Bean
    ClusteredJob embedListings(EmbeddingWorker worker) {
        return ClusteredJob.of("embed-listings", "0 7 * * * ?", worker::embedAll);
    }

    @Bean
    ClusteredJob embedNewListings(EmbeddingWorker worker) {
        return ClusteredJob.of("embed-new-listings", "25 * * * * ?", worker::embedNew);
    }
}
