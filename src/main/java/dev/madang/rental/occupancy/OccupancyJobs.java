package dev.madang.rental.occupancy;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OccupancyJobs {

    @Bean
    ClusteredJob forgetAvailabilityChanges(AvailabilitySnapshot snapshot) {
        return ClusteredJob.counting("forget-availability-changes", "0 23 * * * ?", snapshot::forgetChanges);
    }
}
