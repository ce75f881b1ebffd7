package dev.madang.rental.listing;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ListingData {

    @Bean
    @Order(20)
    PersonalData personalDataOfListing() {
        return PersonalData.of("rental")
                .erases("DELETE FROM listing_photo WHERE listing_id IN (SELECT listings_of(:members))")
                .erases("UPDATE listing_option SET name = '옵션' WHERE listing_id IN (SELECT listings_of(:members))")
                .erases("""
                        UPDATE listing SET status = 'DELETED', title = '탈퇴한 회원의 장비', description = '', place = '', cover_id = NULL,
                          lat = round(lat::numeric, 1), lng = round(lng::numeric, 1), comes_back = false, updated_at = :now
                        WHERE host_id = ANY (:members)""")
                .tells("listing-options", """
                        SELECT l.title, o.name AS option, o.price AS unit_won, o.deposit AS deposit_won
                        FROM listing_option o JOIN listing l ON l.id = o.listing_id WHERE l.host_id = :member ORDER BY l.created_at, l.id, o.position""")
                .tells("listings", """
                        SELECT title, description, status, category, region, place, price_per_day AS price_won, deposit AS deposit_won, created_at
                        FROM listing WHERE host_id = :member ORDER BY created_at""");
    }
}
