package dev.madang.pass.wallet;

import dev.madang.platform.pages.MemberFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** A member's passes, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class PassFacts {

    @Bean
    @Order(40)
    MemberFact freePasses() {
        return MemberFact.count(
                "pass",
                "admin.fact.free",
                null,
                "SELECT coalesce((SELECT balance FROM pass_account WHERE owner_id = :member AND kind = 'FREE'), 0)");
    }

    @Bean
    @Order(41)
    MemberFact passesSetAside() {
        return MemberFact.count(
                "pass",
                "admin.fact.set-aside",
                null,
                "SELECT coalesce((SELECT balance FROM pass_account WHERE owner_id = :member AND kind = 'SET_ASIDE'), 0)");
    }
}
