package dev.madang.rental.reservation.due;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every ten minutes, so at 17:00 sharp as well. */
@Configuration(proxyBeanMethods = false)
class ReservationJobs {

    @Bean
    ClusteredJob endOverdueHolds(OverdueHolds holds) {
        return ClusteredJob.of("end-overdue-holds", "0 0/10 * * * ?", holds::end);
    }

    @Bean
    ClusteredJob completeReservations(Completions completions) {
        return ClusteredJob.of("complete-reservations", "0 0/10 * * * ?", completions::completeDue);
    }
}
