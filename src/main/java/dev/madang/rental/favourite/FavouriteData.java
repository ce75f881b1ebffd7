package dev.madang.rental.favourite;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class FavouriteData {

    @Bean
    @Order(25)
    PersonalData personalDataOfFavourite() {
        return PersonalData.of("rental")
                .erases("DELETE FROM favourite WHERE member_id = ANY (:members)")
                .tells("favourites", """
                        SELECT created_at, '/listings/' || listing_id AS address FROM favourite WHERE member_id = :member ORDER BY id""");
    }
}
