package dev.madang.notification;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class NotificationData {

    @Bean
    @Order(100)
    PersonalData personalDataOfNotificationNotification() {
        return PersonalData.of("notifications")
                .erases("DELETE FROM notification WHERE member_id = ANY (:members)")
                .erases("DELETE FROM notification_choice WHERE member_id = ANY (:members)")
                .erases("DELETE FROM quiet_hours WHERE member_id = ANY (:members)")
                .erases("DELETE FROM push_subscription WHERE member_id = ANY (:members)")
                .tells("notification-choices", """
                        SELECT kind, page, mail, push FROM notification_choice WHERE member_id = :member ORDER BY kind""")
                .tells(
                        "quiet-hours",
                        "SELECT begins::text AS begins, ends::text AS ends FROM quiet_hours WHERE member_id = :member")
                .tells("push-subscriptions", """
                        SELECT since, language, endpoint AS address FROM push_subscription WHERE member_id = :member ORDER BY since""")
                .tells("notifications", """
                        SELECT told_at, kind, array_to_string(words, ' / ') AS text, read_at FROM notification WHERE member_id = :member ORDER BY told_at""");
    }
}
