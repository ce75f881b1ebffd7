package dev.madang.moderation.sanction;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SanctionJobs {

    @Bean
    ClusteredJob imposeSanctions(AutomaticSanctions sanctions) {
        return ClusteredJob.of("impose-sanctions", "0 0 17 * * ?", sanctions::impose);
    }

    @Bean
    ClusteredJob endSuspensions(SanctionDesk desk) {
        return ClusteredJob.of("end-suspensions", "50 * * * * ?", desk::endSuspensions);
    }
}
