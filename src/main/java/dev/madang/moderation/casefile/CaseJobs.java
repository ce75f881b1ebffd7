package dev.madang.moderation.casefile;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseJobs {

    @Bean
    ClusteredJob releaseForgottenCases(CaseDesk desk) {
        return ClusteredJob.of("release-forgotten-cases", "0 0/10 * * * ?", desk::releaseForgotten);
    }
}
