package dev.madang.notification;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationJobs {

    @Bean
    ClusteredJob purgeNotifications(Notifications notifications) {
        return ClusteredJob.counting("purge-notifications", "0 0 17 * * ?", notifications::purge);
    }

    @Bean
    ClusteredJob mailNotifications(NotificationMails mails) {
        return ClusteredJob.of("mail-notifications", "40 * * * * ?", mails::sendDue);
    }
}
