package dev.madang.center.registration;

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
import org.springframework.transaction.annotation.Transactional;

/** Reminds of classes an hour before they begin, each once; who has had the seat for less needs no reminder. */
@Component
class ClassReminders {

    private static final Duration BEFORE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final Clock clock;

    ClassReminders(JdbcClient jdbc, Notifications notifications, Clock clock) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.clock = clock;
    }

    private record Due(UUID id, UUID member, UUID slot, String title, Instant beginsAt, String place) {}

    /** @return how many were reminded */
    @Transactional
    public int remind() {
        Instant now = clock.instant();
        List<Due> due = jdbc.sql("""
                        UPDATE registration r SET reminded_at = :now
                        FROM slot s JOIN program p ON p.id = s.program_id JOIN center c ON c.id = s.center_id
                        WHERE s.id = r.slot_id AND r.status = 'REGISTERED' AND r.reminded_at IS NULL AND s.status = 'OPEN'
                          AND s.begins_at > :now AND s.begins_at <= :until
                          AND coalesce(r.moved_up_at, r.asked_at) < s.begins_at - interval '1 hour'
                        RETURNING r.id, r.member_id, r.slot_id, p.name AS title, s.begins_at, c.name || ', ' || c.address AS place""")
                .param("now", now)
                .param("until", now.plus(BEFORE))
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
