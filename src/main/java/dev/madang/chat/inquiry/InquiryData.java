package dev.madang.chat.inquiry;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class InquiryData {

    @Bean
    @Order(93)
    PersonalData personalDataOfChatInquiry() {
        return PersonalData.of("chat")
                .erasesActsAt("/admin/inquiries#", "SELECT id FROM inquiry WHERE member_id = ANY (:members)")
                .tells("inquiries", """
                        SELECT opened_at, topic, closed_at, stars FROM inquiry WHERE member_id = :member ORDER BY id""");
    }
}
