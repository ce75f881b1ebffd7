package dev.madang.chat.inquiry;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Inquiries that are open, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class InquiryNumbers {

    @Bean
    @Order(12)
    OperatorNumber numberOfInquiriesWaiting() {
        return OperatorNumber.toDo(
                "admin.number.inquiries", "/admin/inquiries", "SELECT count(*) FROM inquiry WHERE closed_at IS NULL");
    }
}
