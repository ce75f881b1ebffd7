package dev.madang.admin.news;

import dev.madang.member.OperatorRolesChanged;
import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.payment.RefundedByHand;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What members are told of what operators did for them, in the transaction in which that was done. */
@Component
class OperatorNews {

    private static final String KIND = "OPERATORS";

    private final Notifications notifications;

    OperatorNews(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(RefundedByHand refund) {
        notifications.tell(new News(
                refund.payer(),
                "refund-by-hand:" + refund.id(),
                KIND,
                "operator.news.refund",
                List.of(refund.orderName(), refund.amount(), refund.reason()),
                refund.href(),
                true));
    }

    @EventListener
    void on(OperatorRolesChanged changed) {
        notifications.tell(new News(
                changed.member(),
                "operator-roles:" + changed.id(),
                KIND,
                changed.roles().isEmpty() ? "operator.news.dismissed" : "operator.news.roles",
                List.of(),
                "/me",
                true));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(90)
        NotificationKind newsOfOperators() {
            return new NotificationKind(KIND);
        }
    }
}
