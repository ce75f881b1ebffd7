package dev.madang.auction.delivery;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class DeliveryData {

    @Bean
    @Order(71)
    PersonalData personalDataOfAuctionDelivery() {
        return PersonalData.of("auction-deliveries")
                .standsInTheWay("auctions-sold", "/", """
                        SELECT count(*) FROM auction a LEFT JOIN auction_delivery d ON d.auction_id = a.id
                        WHERE :member IN (a.seller_id, a.leader_id) AND a.status = 'SOLD' AND d.arrived_at IS NULL AND d.ended_at IS NULL
                          AND d.given_back_at IS NULL""")
                // What is older was written down, or is of a time before there were settlements.
                .standsInTheWayOfErasing("auctions-due", "/selling/settlements", """
                        SELECT count(*) FROM auction_delivery d JOIN auction a ON a.id = d.auction_id
                        WHERE a.seller_id = :member AND d.arrived_at > CAST(:now AS timestamptz) - interval '35 days'
                          AND NOT settlement_has('auction', d.auction_id)""")
                .erases("""
                        UPDATE auction_delivery SET recipient = NULL, phone = NULL, postcode = NULL, road = NULL, detail = NULL,
                          contested_for = ''
                        WHERE auction_id IN (SELECT id FROM auction WHERE leader_id = ANY (:members))""")
                .tells("auction-deliveries", """
                        SELECT a.title, d.carrier, d.number AS tracking_number, d.sent_at, d.arrived_at, d.recipient, d.phone, d.postcode,
                          d.road, d.detail, d.contested_for AS text
                        FROM auction_delivery d JOIN auction a ON a.id = d.auction_id WHERE a.leader_id = :member ORDER BY a.closed_at""");
    }
}
