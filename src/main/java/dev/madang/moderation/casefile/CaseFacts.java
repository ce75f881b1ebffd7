package dev.madang.moderation.casefile;

import dev.madang.platform.pages.MemberFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What was reported of a member and by them, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class CaseFacts {

    @Bean
    @Order(60)
    MemberFact casesAboutMember() {
        return MemberFact.count(
                "moderation", "admin.fact.cases", null, "SELECT count(*) FROM case_file WHERE owner_id = :member");
    }

    @Bean
    @Order(61)
    MemberFact reportsByMember() {
        return MemberFact.count(
                "moderation", "admin.fact.reports", null, "SELECT count(*) FROM report WHERE reporter_id = :member");
    }
}
