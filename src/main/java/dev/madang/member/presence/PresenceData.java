package dev.madang.member.presence;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class PresenceData {

    @Bean
    @Order(13)
    PersonalData personalDataOfPresence() {
        return PersonalData.of("account").erases("DELETE FROM hidden_presence WHERE member_id = ANY (:members)");
    }
}
