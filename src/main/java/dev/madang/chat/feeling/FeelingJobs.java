package dev.madang.chat.feeling;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeelingJobs {

    @Bean
    ClusteredJob readFeelings(FeelingReader reader) {
        return ClusteredJob.of("read-feelings", "50 * * * * ?", reader::readLeft);
    }
}
