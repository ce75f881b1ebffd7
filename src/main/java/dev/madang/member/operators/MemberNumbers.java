package dev.madang.member.operators;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Members, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class MemberNumbers {

    @Bean
    @Order(50)
    OperatorNumber numberOfMembers() {
        return OperatorNumber.count(
                "admin.number.members", "/admin/members", "SELECT count(*) FROM member WHERE left_at IS NULL");
    }

    @Bean
    @Order(51)
    OperatorNumber numberOfSuspendedMembers() {
        return OperatorNumber.count(
                "admin.number.suspended",
                "/admin/members?show=suspended",
                "SELECT count(*) FROM member WHERE suspended_until > :now AND left_at IS NULL");
    }
}
