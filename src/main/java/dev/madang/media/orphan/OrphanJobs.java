package dev.madang.media.orphan;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrphanJobs {

    @Bean
    ClusteredJob sweepOrphanedPhotos(OrphanSweep orphans) {
        return ClusteredJob.of("sweep-orphaned-photos", "0 40 * * * ?", orphans::sweep);
    }
}
