package dev.madang.center.registration;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationJobs {

    @Bean
    ClusteredJob settleBegunSlots(BegunSlots slots) {
        return ClusteredJob.of("settle-begun-slots", "10 * * * * ?", slots::settle);
    }

    @Bean
    ClusteredJob remindOfClasses(ClassReminders reminders) {
        return ClusteredJob.counting("remind-of-classes", "25 * * * * ?", reminders::remind);
    }
}
