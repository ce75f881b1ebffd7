package dev.madang.shop.ranking;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViewJobs {

    @Bean
    ClusteredJob keepViews(KeptViews views) {
        return ClusteredJob.counting("keep-views", "0 3/5 * * * ?", views::keep);
    }
}
