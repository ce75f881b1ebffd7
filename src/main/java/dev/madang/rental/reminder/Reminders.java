package dev.madang.rental.reminder;

import static java.util.Objects.requireNonNull;

import dev.madang.rental.reminder.ReminderDue.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds both sides from nine in the morning on: the day before hand-over and return, as they were agreed, the sender alone the day before a
 * parcel has to be sent, and both the day after a return that
 * did not happen. Each of a day once: the row decides, however many instances try.
 */
@Component
public class Reminders {

    private static final LocalTime NOT_BEFORE = LocalTime.of(9, 0);
    private static final Duration BEFORE_MEETING = Duration.ofHours(1);

    /** How late the job may be. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int atOnce;

    @Autowired
    Reminders(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this(jdbc, transaction, events, clock, 200);
    }

    Reminders(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            int atOnce) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /**
     * Tells who is to be reminded now, some at once: their mails go out while the next are written, and nobody waits for all.
     *
     * @return how many
     */
    public int remind() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (now.toLocalTime().isBefore(NOT_BEFORE)) {
            return 0;
        }
        int reminded = 0;
        int some;
        do {
            some = requireNonNull(transaction.execute(status -> remindSome(now.toLocalDate())));
            reminded += some;
        } while (some == atOnce);
        return reminded;
    }

    private int remindSome(LocalDate today) {
        List<ReminderDue> due = write(today);
        due.forEach(events::publishEvent);
        return due.size();
    }

    /**
     * Tells who meets in an hour. Who has agreed to meet sooner than that needs no reminder.
     *
     * @return how many
     */
    @Transactional
    public int remindOfMeetings() {
        Instant now = clock.instant();
        List<ReminderDue> due = jdbc.sql("""
                        INSERT INTO reminder (reservation_id, member_id, kind, day, reminded_at)
                        SELECT r.id, side.member, 'SOON', (meeting.at AT TIME ZONE 'Asia/Seoul')::date, :now
                        FROM reservation r
                        CROSS JOIN LATERAL (
                            SELECT CASE r.status WHEN 'PAID' THEN r.hand_over_at ELSE r.give_back_at END) AS meeting (at)
                        CROSS JOIN LATERAL (VALUES (r.guest_id), (r.host_id)) AS side (member)
                        WHERE (r.status = 'PAID' AND r.hand_over_at > :after AND r.hand_over_at <= :until
                               OR r.status = 'HANDED_OVER' AND r.give_back_at > :after AND r.give_back_at <= :until)
                          AND NOT EXISTS (SELECT FROM transfer t WHERE t.reservation_id = r.id AND t.state = 'OPEN')
                        ON CONFLICT DO NOTHING
                        RETURNING reservation_id, member_id, kind, day,
                          (SELECT n.at FROM next_transfer n WHERE n.reservation_id = reminder.reservation_id) AS at""")
                .param("now", now)
                .param("after", now.plus(BEFORE_MEETING).minus(GRACE))
                .param("until", now.plus(BEFORE_MEETING))
                .query(Reminders::due)
                .list();
        due.forEach(events::publishEvent);
        return due.size();
    }

    /** What is on record already needs no reminder. */
    private List<ReminderDue> write(LocalDate today) {
        return jdbc.sql("""
                        INSERT INTO reminder (reservation_id, member_id, kind, day, reminded_at)
                        SELECT r.id, side.member, due.kind, due.day, :now
                        FROM reservation r JOIN next_transfer n ON n.reservation_id = r.id
                        CROSS JOIN LATERAL (VALUES
                            (n.kind, n.day, n.day - 1, n.way = 'IN_PERSON', null),
                            ('SENDING', n.day - 1, n.day - 2, n.way = 'PARCEL' AND n.kind = 'HAND_OVER', r.host_id),
                            ('SENDING_BACK', n.day, n.day - 1, n.way = 'PARCEL' AND n.kind = 'RETURN', r.guest_id),
                            ('OVERDUE', r.to_day, r.to_day + 1, n.kind = 'RETURN', null))
                            AS due (kind, day, told_on, open, sender)
                        CROSS JOIN LATERAL (VALUES (r.guest_id), (r.host_id)) AS side (member)
                        WHERE due.open AND coalesce(due.sender, side.member) = side.member AND due.told_on = :today
                          AND NOT EXISTS (SELECT FROM transfer t WHERE t.reservation_id = r.id AND t.state = 'OPEN')
                          AND NOT EXISTS (SELECT FROM reminder told WHERE (told.reservation_id, told.member_id, told.kind, told.day)
                            = (r.id, side.member, due.kind, due.day))
                        LIMIT :most
                        ON CONFLICT DO NOTHING
                        RETURNING reservation_id, member_id, kind, day,
                          (SELECT n.at FROM next_transfer n
                           WHERE n.reservation_id = reminder.reservation_id AND n.kind = reminder.kind) AS at""")
                .param("now", clock.instant())
                .param("today", today)
                .param("most", atOnce)
                .query(Reminders::due)
                .list();
    }

    private static ReminderDue due(ResultSet row, int number) throws SQLException {
        return new ReminderDue(
                row.getObject("reservation_id", UUID.class),
                row.getObject("member_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                at(row.getObject("at", OffsetDateTime.class)));
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime agreed) {
        return agreed == null ? null : agreed.toInstant();
    }
}
