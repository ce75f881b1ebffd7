package dev.madang.auction;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class AuctionData {

    @Bean
    @Order(70)
    PersonalData personalDataOfAuctionAuction() {
        return PersonalData.of("auctions")
                .standsInTheWay("auctions-led", "/auctions", """
                        SELECT count(*) FROM auction WHERE leader_id = :member AND status = 'APPROVED'""")
                .standsInTheWay("auctions", "/selling", """
                        SELECT count(*) FROM auction WHERE seller_id = :member AND status = 'APPROVED' AND bids > 0""")
                .erasesActsAt("/auctions/", "SELECT id FROM auction WHERE seller_id = ANY (:members)")
                .erases("""
                        DELETE FROM auction_photo WHERE auction_id IN (SELECT id FROM auction WHERE seller_id = ANY (:members))""")
                .erases("""
                        UPDATE auction SET title = CASE WHEN status = 'SOLD' THEN title ELSE '탈퇴한 회원의 경매' END, text = '', reason = ''
                        WHERE seller_id = ANY (:members)""")
                .tells("auctions", """
                        SELECT title, text, status, price AS passes, opens_at, ends_at FROM auction WHERE seller_id = :member ORDER BY created_at""")
                .tells("bids", """
                        SELECT b.at, a.title, b.amount AS passes, b.maximum FROM auction_bid b JOIN auction a ON a.id = b.auction_id
                        WHERE b.bidder_id = :member ORDER BY b.at""");
    }
}
