package dev.madang.member.address;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class AddressData {

    @Bean
    @Order(11)
    PersonalData personalDataOfAddress() {
        return PersonalData.of("account")
                .erases("DELETE FROM address WHERE member_id = ANY (:members)")
                .tells(
                        "addresses",
                        "SELECT recipient, phone, postcode, road, detail FROM address WHERE member_id = :member ORDER BY number");
    }
}
