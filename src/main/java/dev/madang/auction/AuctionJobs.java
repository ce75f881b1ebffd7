package dev.madang.auction;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuctionJobs {

    /** In between whoever looks at one that is over ends it; bids are refused from the millisecond on. */
    @Bean
    ClusteredJob endAuctions(AuctionClosing closing) {
        return ClusteredJob.of("end-auctions", "0/5 * * * * ?", closing::closeDue);
    }
}
