package dev.madang.calendar;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class FeedData {

    @Bean
    @Order(120)
    PersonalData personalDataOfCalendarFeed() {
        return PersonalData.of("account").erases("DELETE FROM member_calendar_feed WHERE member_id = ANY (:members)");
    }
}
