package dev.madang.center.registration;

import static java.util.Objects.requireNonNull;

import dev.madang.center.Links;
import dev.madang.notification.News;
import dev.madang.notification.Notifications;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of classes an hour before they begin, each once; who has had the seat for less needs no reminder. */
@Component
class ClassReminders {

    private static final Duration BEFORE = Duration.ofHours(1);

    /** As many as are told in one transaction, so that nobody waits for all and one that breaks stops few. */
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Notifications notifications;
    private final Clock clock;

    ClassReminders(JdbcClient jdbc, TransactionTemplate transaction, Notifications notifications, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.notifications = notifications;
        this.clock = clock;
    }

    private record Due(UUID id, UUID member, UUID slot, String title, Instant beginsAt, String place) {}

    /** @return how many were reminded */
    int remind() {
        int reminded = 0;
        int some;
        do {
            some = requireNonNull(transaction.execute(status -> remindSome()));
            reminded += some;
        } while (some == AT_ONCE);
        return reminded;
    }

    /** In the order of members, as they are locked wherever several are. */
    private int remindSome() {
        Instant now = clock.instant();
        List<Due> due = jdbc.sql("""
                        UPDATE registration r SET reminded_at = :now
                        FROM slot s JOIN program p ON p.id = s.program_id JOIN center c ON c.id = s.center_id
                        WHERE s.id = r.slot_id AND r.id IN (
                          SELECT d.id FROM slot t JOIN registration d ON d.slot_id = t.id
                          WHERE t.status = 'OPEN' AND t.begins_at > :now AND t.begins_at <= :until
                            AND d.status = 'REGISTERED' AND d.reminded_at IS NULL
                            AND coalesce(d.moved_up_at, d.asked_at) < t.begins_at - interval '1 hour'
                          ORDER BY d.member_id, d.id LIMIT :most FOR UPDATE OF d SKIP LOCKED)
                        RETURNING r.id, r.member_id, r.slot_id, p.name AS title, s.begins_at, c.name || ', ' || c.address AS place""")
                .param("now", now)
                .param("until", now.plus(BEFORE))
                .param("most", AT_ONCE)
                .query(Rows.of(Due.class))
                .list();
        due.forEach(this::tell);
        return due.size();
    }

    private void tell(Due due) {
        notifications.tell(new News(
                due.member(),
                "registration:" + due.id() + ":REMINDER",
                RegistrationNews.KIND,
                "registration.news.REMINDER",
                List.of(due.title(), due.beginsAt(), due.place()),
                Links.slot(due.slot()),
                true));
    }
}
