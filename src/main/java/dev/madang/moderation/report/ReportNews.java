package dev.madang.moderation.report;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What reporters are told of what they reported: whether something was done, and never what. */
@Component
public class ReportNews {

    private static final String KIND = "REPORT";

    private final Notifications notifications;

    ReportNews(Notifications notifications) {
        this.notifications = notifications;
    }

    public void answered(Reports.Answered report, UUID decision) {
        notifications.tell(new News(
                report.reporter(),
                "report:" + report.id() + ":" + decision,
                KIND,
                "report.news." + report.outcome(),
                List.of(report.title(), report.receipt()),
                "/reports",
                true));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(8)
        NotificationKind newsOfReports() {
            return new NotificationKind(KIND);
        }
    }
}
