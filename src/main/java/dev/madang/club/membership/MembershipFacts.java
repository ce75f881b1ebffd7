package dev.madang.club.membership;

import dev.madang.platform.pages.MemberFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Clubs that a member is in, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class MembershipFacts {

    @Bean
    @Order(50)
    MemberFact clubsOfMember() {
        return MemberFact.count(
                "club", "admin.fact.clubs", null, "SELECT count(*) FROM club_membership WHERE member_id = :member");
    }

    @Bean
    @Order(51)
    MemberFact clubsLed() {
        return MemberFact.count(
                "club",
                "admin.fact.led",
                null,
                "SELECT count(*) FROM club_membership WHERE member_id = :member AND role = 'LEADER'");
    }
}
