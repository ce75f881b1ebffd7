package dev.madang.settlement.payout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where members' money goes; whoever changes it is told, so that nobody changes it for them. */
@Component
@Transactional
public class PayoutAccounts {

    static final String KIND = "PAYOUT";

    private static final int SHOWN = 4;

    private final JdbcClient jdbc;
    private final AccountNumbers numbers;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PayoutAccounts(
            JdbcClient jdbc,
            AccountNumbers numbers,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<PayoutAccount> of(UUID member) {
        return jdbc.sql("SELECT bank, holder, ending, changed_at FROM payout_account WHERE member_id = ?")
                .param(member)
                .query(Rows.of(PayoutAccount.class))
                .optional();
    }

    /** @param number digits alone */
    void change(UUID member, Bank bank, String number, String holder) {
        Instant now = clock.instant();
        String ending = number.substring(number.length() - SHOWN);
        jdbc.sql("""
                        INSERT INTO payout_account (member_id, bank, holder, number, ending, changed_at)
                        VALUES (:member, :bank, :holder, :number, :ending, :now)
                        ON CONFLICT (member_id) DO UPDATE SET bank = EXCLUDED.bank, holder = EXCLUDED.holder,
                          number = EXCLUDED.number, ending = EXCLUDED.ending, changed_at = EXCLUDED.changed_at""")
                .param("member", member)
                .param("bank", bank)
                .param("holder", holder)
                .param("number", numbers.seal(member, number.getBytes(UTF_8)))
                .param("ending", ending)
                .param("now", now)
                .update();
        notifications.tell(new News(
                member,
                "payout-account:" + member + ":" + now,
                KIND,
                "payout.news.changed",
                List.of(ending),
                PayoutAccountController.ADDRESS,
                false));
        events.publishEvent(new PayoutAccountChanged(member, ending));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(12)
        NotificationKind newsOfPayouts() {
            return new NotificationKind(KIND);
        }
    }
}
