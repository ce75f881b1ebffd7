package dev.madang.notification;

import dev.madang.member.MemberDataReady;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who has asked for their data is told when it can be taken. */
@Component
class DataNews {

    private static final String KIND = "DATA";

    private final Notifications notifications;

    DataNews(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(MemberDataReady ready) {
        notifications.tell(new News(
                ready.member(),
                "data-ready:" + ready.copy(),
                KIND,
                "data.news.ready",
                List.of(ready.until()),
                "/me/data",
                true));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(9)
        NotificationKind newsOfData() {
            return new NotificationKind(KIND);
        }
    }
}
