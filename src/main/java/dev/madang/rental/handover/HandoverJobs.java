package dev.madang.rental.handover;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.rental.reservation.OpenReservations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandoverJobs {

    @Bean
    ClusteredJob keepSilences(OpenReservations reservations) {
        return ClusteredJob.of("keep-silences", "20 * * * * ?", reservations::takeAllDue);
    }
}
