package dev.madang.member.consent;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ConsentData {

    @Bean
    @Order(15)
    PersonalData personalDataOfConsents() {
        return PersonalData.of("account")
                .erases("DELETE FROM consent WHERE member_id = ANY (:members)")
                .tells(
                        "consents",
                        "SELECT rule, version, given_at FROM consent WHERE member_id = :member ORDER BY given_at, rule");
    }
}
