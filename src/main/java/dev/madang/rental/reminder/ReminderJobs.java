package dev.madang.rental.reminder;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderJobs {

    @Bean
    ClusteredJob sendReminders(Reminders reminders) {
        return ClusteredJob.counting("send-reminders", "0 2/10 * * * ?", reminders::remind);
    }

    @Bean
    ClusteredJob remindOfMeetings(Reminders reminders) {
        return ClusteredJob.counting("remind-of-meetings", "5 * * * * ?", reminders::remindOfMeetings);
    }
}
