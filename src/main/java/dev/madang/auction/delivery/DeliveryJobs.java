package dev.madang.auction.delivery;

import dev.madang.auction.delivery.Delivery.Ended;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deliveries that wait for somebody too long: they are reminded three days before, as both sides were told. */
@Configuration(proxyBeanMethods = false)
class DeliveryJobs {

    private static final Duration BEFORE_REMINDING = Delivery.PATIENCE.minusDays(3);

    @Bean
    ClusteredJob keepDeliveriesOfAuctions(Deliveries deliveries, DeliveryDesk desk, Sweep sweep) {
        return ClusteredJob.of("keep-deliveries-of-auctions", "40 0/5 * * * ?", () -> keep(deliveries, desk, sweep));
    }

    private static JobResult keep(Deliveries deliveries, DeliveryDesk desk, Sweep sweep) {
        String what = "The delivery of auction";
        return sweep.each(what, deliveries.underWayFor(Delivery.PATIENCE), desk::arriveBySilence)
                .and(sweep.each(what, deliveries.unsentFor(Delivery.PATIENCE), id -> desk.end(id, Ended.UNSENT)))
                .and(sweep.each(
                        what, deliveries.unaddressedFor(Delivery.PATIENCE), id -> desk.end(id, Ended.NO_ADDRESS)))
                .and(sweep.each(what, deliveries.unsentFor(BEFORE_REMINDING), id -> desk.remind(id, Ended.UNSENT)))
                .and(sweep.each(
                        what, deliveries.unaddressedFor(BEFORE_REMINDING), id -> desk.remind(id, Ended.NO_ADDRESS)));
    }
}
