package dev.madang.chat.inquiry;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who asked is told when an operator takes it, and when somebody else has ended it. What is said in it, its room tells. */
@Component
class InquiryNews {

    private static final String KIND = "INQUIRY";

    private final Notifications notifications;

    InquiryNews(Notifications notifications) {
        this.notifications = notifications;
    }

    void taken(Inquiry inquiry) {
        tell(inquiry, "taken", false);
    }

    void closed(Inquiry inquiry, Closer closer) {
        if (closer != Closer.MEMBER) {
            tell(inquiry, "closed-" + closer, true);
        }
    }

    private void tell(Inquiry inquiry, String what, boolean mailed) {
        notifications.tell(new News(
                inquiry.member(),
                "inquiry:" + inquiry.id() + ":" + what,
                KIND,
                "inquiry.news." + what,
                List.of(),
                "/chat/" + inquiry.room(),
                mailed));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(9)
        NotificationKind newsOfInquiries() {
            return new NotificationKind(KIND);
        }
    }
}
