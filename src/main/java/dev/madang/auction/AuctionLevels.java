package dev.madang.auction;

import dev.madang.platform.metrics.Level;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Auctions, seen from outside. */
@Configuration(proxyBeanMethods = false)
class AuctionLevels {

    @Bean
    Level openAuctions() {
        return new Level("open-auctions", """
                SELECT count(*) FROM auction WHERE status = 'APPROVED' AND opens_at <= :now AND ends_at > :now""");
    }

    @Bean
    Level overdueAuctions() {
        return new Level("overdue-auctions", """
                SELECT count(*) FROM auction WHERE status = 'APPROVED' AND ends_at < CAST(:now AS timestamptz) - interval '2 minutes'""");
    }
}
