package dev.madang.pass.wallet;

import static java.util.Objects.requireNonNull;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.pass.Links;
import dev.madang.pass.ledger.Lot;
import dev.madang.pass.ledger.Lots;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.Sweep;
import dev.madang.shared.Seoul;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells members thirty days before that passes of theirs expire, once for each purchase. */
@Component
class ExpiryNews {

    static final Duration BEFORE = Duration.ofDays(30);

    static final String KIND = "PASS";

    private final Lots lots;
    private final Notifications notifications;

    ExpiryNews(Lots lots, Notifications notifications) {
        this.lots = lots;
        this.notifications = notifications;
    }

    Map<UUID, Lot> due() {
        return lots.expiring(BEFORE).stream().collect(Collectors.toMap(Lot::id, Function.identity()));
    }

    void tell(Lot lot) {
        notifications.tell(new News(
                lot.member(),
                "pass-expiry:" + lot.id(),
                KIND,
                "pass.news.expiry",
                List.of(lot.free(), Seoul.dayOf(lot.expiresAt())),
                Links.purchase(lot.id()),
                true));
        lots.expiryTold(lot.id());
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        ClusteredJob tellOfExpiringPasses(ExpiryNews news, Sweep sweep) {
            return ClusteredJob.of("tell-of-expiring-passes", "0 0 10 * * ?", () -> {
                Map<UUID, Lot> due = news.due();
                return sweep.each("The lot", due.keySet(), id -> {
                    news.tell(requireNonNull(due.get(id)));
                    return true;
                });
            });
        }

        @Bean
        @Order(9)
        NotificationKind newsOfPasses() {
            return new NotificationKind(KIND);
        }
    }
}
