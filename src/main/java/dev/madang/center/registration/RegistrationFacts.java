package dev.madang.center.registration;

import dev.madang.platform.pages.MemberFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Classes that a member takes, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class RegistrationFacts {

    @Bean
    @Order(42)
    MemberFact registrationsOfMember() {
        return MemberFact.count(
                "pass",
                "admin.fact.registrations",
                null,
                "SELECT count(*) FROM registration WHERE member_id = :member");
    }
}
