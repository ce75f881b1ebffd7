package dev.madang.platform.idempotency;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class RequestData {

    @Bean
    @Order(130)
    PersonalData personalDataOfPlatformRequest() {
        return PersonalData.of("account").erases("DELETE FROM idempotent_request WHERE member_id = ANY (:members)");
    }
}
