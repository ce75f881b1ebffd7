package dev.madang.chat.inquiry;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InquiryJobs {

    @Bean
    ClusteredJob closeIdleInquiries(InquiryDesk desk) {
        return ClusteredJob.of("close-idle-inquiries", "20 * * * * ?", desk::closeIdle);
    }
}
