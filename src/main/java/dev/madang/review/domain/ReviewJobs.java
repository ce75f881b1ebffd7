package dev.madang.review.domain;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewJobs {

    @Bean
    ClusteredJob revealReviews(Revealing revealing) {
        return ClusteredJob.of("reveal-reviews", "45 * * * * ?", revealing::revealOverdue);
    }
}
