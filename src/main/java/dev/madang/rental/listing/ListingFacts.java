package dev.madang.rental.listing;

import dev.madang.platform.pages.MemberFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Gear that a member lends, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class ListingFacts {

    @Bean
    @Order(13)
    MemberFact listingsOfMember() {
        return MemberFact.count(
                "rental",
                "admin.fact.listings",
                "/members/{member}",
                "SELECT count(*) FROM listing WHERE host_id = :member");
    }
}
