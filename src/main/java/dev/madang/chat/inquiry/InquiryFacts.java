package dev.madang.chat.inquiry;

import dev.madang.platform.pages.MemberFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a member asked operators, in their sight. */
@Configuration(proxyBeanMethods = false)
class InquiryFacts {

    @Bean
    @Order(70)
    MemberFact inquiriesOfMember() {
        return MemberFact.count(
                "inquiry", "admin.fact.inquiries", null, "SELECT count(*) FROM inquiry WHERE member_id = :member");
    }
}
