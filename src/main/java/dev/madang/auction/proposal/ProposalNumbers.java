package dev.madang.auction.proposal;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Auctions that wait for an operator, in their sight. */
@Configuration(proxyBeanMethods = false)
class ProposalNumbers {

    @Bean
    @Order(16)
    OperatorNumber numberOfAuctionsToDecide() {
        return OperatorNumber.toDo(
                "admin.number.auctions",
                AuctionApprovalController.PATH,
                "SELECT count(*) FROM auction WHERE status = 'PROPOSED'");
    }
}
