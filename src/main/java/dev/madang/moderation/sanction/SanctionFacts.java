package dev.madang.moderation.sanction;

import dev.madang.platform.pages.MemberFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Letters that a member has, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class SanctionFacts {

    @Bean
    @Order(62)
    MemberFact sanctionsOfMember() {
        return MemberFact.count(
                "moderation", "admin.fact.sanctions", null, "SELECT count(*) FROM sanction WHERE member_id = :member");
    }

    @Bean
    @Order(63)
    MemberFact sanctionsLifted() {
        return MemberFact.count(
                "moderation",
                "admin.fact.lifted",
                null,
                "SELECT count(*) FROM sanction WHERE member_id = :member AND lifted_at IS NOT NULL");
    }
}
