package dev.madang.center.partner;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who applied what was decided. */
@Component
class PartnerNews {

    private static final String KIND = "PARTNER";

    private final Notifications notifications;

    PartnerNews(Notifications notifications) {
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void on(PartnerDecided decided) {
        String word = decided.approved() ? "APPROVED" : "DECLINED";
        notifications.tell(new News(
                decided.member(),
                "partner:" + decided.member() + ":" + word + ":" + decided.at(),
                KIND,
                "partner.news." + word,
                List.of(),
                "/partner",
                true));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(9)
        NotificationKind newsOfPartners() {
            return new NotificationKind(KIND);
        }
    }
}
