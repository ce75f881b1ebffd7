package dev.madang.rental.extension;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExtensionJobs {

    @Bean
    ClusteredJob endOverdueExtensions(ReservationExtensions extensions) {
        return ClusteredJob.of("end-overdue-extensions", "40 * * * * ?", extensions::endOverdue);
    }
}
