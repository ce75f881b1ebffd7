package dev.madang.center.slot;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SlotJobs {

    @Bean
    ClusteredJob putUpSlots(WeeklySlots slots) {
        return ClusteredJob.counting("put-up-slots", "0 15 * * * ?", slots::putUp);
    }
}
