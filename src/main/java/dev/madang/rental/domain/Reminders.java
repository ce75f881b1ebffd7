package dev.madang.rental.domain;

import dev.madang.rental.domain.ReminderDue.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds both sides from nine in the morning on: the day before hand-over and return, and the day after a return that
 * did not happen. Each of a day once: the row decides, however many instances try.
 */
@Component
public class Reminders {

    private static final LocalTime NOT_BEFORE = LocalTime.of(9, 0);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells who is to be reminded now.
     *
     * @return how many
     */
    @Transactional
    public int remind() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (now.toLocalTime().isBefore(NOT_BEFORE)) {
            return 0;
        }
        List<ReminderDue> due = write(now.toLocalDate());
        due.forEach(events::publishEvent);
        return due.size();
    }

    /** What is on record already needs no reminder. */
    private List<ReminderDue> write(LocalDate today) {
        return jdbc.sql("""
                        INSERT INTO reminder (reservation_id, member_id, kind, day, reminded_at)
                        SELECT r.id, side.member, due.kind, due.day, :now
                        FROM reservation r
                        CROSS JOIN LATERAL (VALUES
                            ('HAND_OVER', r.from_day, r.from_day - 1, 'PAID'),
                            ('RETURN', r.to_day, r.to_day - 1, 'HANDED_OVER'),
                            ('OVERDUE', r.to_day, r.to_day + 1, 'HANDED_OVER')) AS due (kind, day, told_on, status)
                        CROSS JOIN LATERAL (VALUES (r.guest_id), (r.host_id)) AS side (member)
                        WHERE r.status IN ('PAID', 'HANDED_OVER') AND r.status = due.status AND due.told_on = :today
                          AND NOT EXISTS (SELECT FROM transfer t WHERE t.reservation_id = r.id AND t.state = 'OPEN')
                        ON CONFLICT DO NOTHING
                        RETURNING reservation_id, member_id, kind, day""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query((row, number) -> new ReminderDue(
                        row.getObject("reservation_id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
