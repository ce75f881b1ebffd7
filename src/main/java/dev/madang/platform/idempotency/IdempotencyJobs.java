package dev.madang.platform.idempotency;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdempotencyJobs {

    @Bean
    ClusteredJob forgetOldAnswers(Idempotency idempotency) {
        return ClusteredJob.counting("forget-old-answers", "0 15 * * * ?", idempotency::forgetOld);
    }
}
