package dev.madang.shop.reminder;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.shop.Sale;
import dev.madang.shop.reminder.OpeningReminders.Due;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells members ten minutes before that what they wait for opens; who was told already, also when its seller moves that. */
@Component
class OpeningNews {

    private static final String KIND = "OPENING";
    private static final int AT_ONCE = 200;

    private final OpeningReminders reminders;
    private final Notifications notifications;
    private final TransactionOperations transaction;

    OpeningNews(OpeningReminders reminders, Notifications notifications, TransactionOperations transaction) {
        this.reminders = reminders;
        this.notifications = notifications;
        this.transaction = transaction;
    }

    /** @return how many */
    int tell() {
        int all = 0;
        int told;
        do {
            told = Objects.requireNonNull(transaction.execute(status -> tellSome()));
            all += told;
        } while (told == AT_ONCE);
        reminders.forgetOpened();
        return all;
    }

    private int tellSome() {
        List<Due> due = reminders.take(AT_ONCE);
        for (Due one : due) {
            notifications.tell(new News(
                    one.member(),
                    (one.soon() ? "opening:" : "opening-moved:") + one.sale() + ":" + one.opensAt() + ":" + one.times(),
                    KIND,
                    one.soon() ? "opening.news" : "opening.moved",
                    List.of(one.title(), one.opensAt()),
                    one.of().path(),
                    false));
        }
        return due.size();
    }

    @ApplicationModuleListener
    void on(OpeningWithdrawn withdrawn) {
        Sale sale = withdrawn.sale();
        withdrawn
                .members()
                .forEach(member -> notifications.tell(new News(
                        member,
                        "opening-withdrawn:" + sale.id(),
                        KIND,
                        "opening.withdrawn",
                        List.of(withdrawn.title()),
                        sale.isDrop() ? "/drops" : "/deals",
                        false)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        @Order(8)
        NotificationKind newsOfOpenings() {
            return new NotificationKind(KIND);
        }

        @Bean
        ClusteredJob tellOfOpenings(OpeningNews news) {
            return ClusteredJob.counting("tell-of-openings", "10 * * * * ?", news::tell);
        }
    }
}
