package dev.madang.rental.reminder;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ReminderData {

    @Bean
    @Order(28)
    PersonalData personalDataOfReminder() {
        return PersonalData.of("rental").erases("DELETE FROM reminder WHERE member_id = ANY (:members)");
    }
}
