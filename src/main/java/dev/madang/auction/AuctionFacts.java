package dev.madang.auction;

import dev.madang.platform.pages.MemberFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** A member's auctions and bids, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class AuctionFacts {

    @Bean
    @Order(55)
    MemberFact auctionsOfMember() {
        return MemberFact.count(
                "auction", "admin.fact.auctions", null, "SELECT count(*) FROM auction WHERE seller_id = :member");
    }

    @Bean
    @Order(56)
    MemberFact bidsOfMember() {
        return MemberFact.count(
                "auction", "admin.fact.bids", null, "SELECT count(*) FROM auction_bid WHERE bidder_id = :member");
    }
}
