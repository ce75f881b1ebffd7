package dev.madang.auction.proposal;

import static dev.madang.platform.security.OperatorRole.MODERATION;
import static dev.madang.platform.security.OperatorRole.SUPPORT;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Column;
import dev.madang.platform.pages.OperatorList.Filter;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** All auctions, in the operators' sight; those that wait for one are a queue of their own. */
@Configuration(proxyBeanMethods = false)
class AuctionLists {

    @Bean
    @Order(32)
    OperatorList listOfAuctions() {
        return new OperatorList(
                "all-auctions",
                Set.of(SUPPORT, MODERATION),
                "a.created_at",
                "a.id",
                List.of(
                        Column.text("what", "a.title").leadingTo("/auctions/{id}"),
                        Column.member("seller", "m.id", "m.nickname"),
                        Column.count("bids", "a.bids"),
                        Column.count("passes", "a.price"),
                        Column.moment("ends", "a.ends_at"),
                        Column.word(
                                "state",
                                "CASE WHEN a.status = 'APPROVED' AND a.opens_at <= :now THEN 'OPEN' ELSE a.status END",
                                "auction.status")),
                "auction a JOIN member m ON m.id = a.seller_id",
                List.of(
                        Filter.ALL,
                        new Filter("open", "a.status = 'APPROVED' AND a.opens_at <= :now"),
                        new Filter("sold", "a.status = 'SOLD'"),
                        new Filter("withheld", "a.withheld IS NOT NULL")),
                "a.id = :id OR m.id = :id OR a.leader_id = :id",
                "m.email = :text OR lower(a.title) LIKE :prefix");
    }
}
