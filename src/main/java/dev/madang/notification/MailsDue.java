package dev.madang.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails that are to be sent, each by one sender at a time; what fails is due again later, twice as late every time. */
@Repository
@Transactional
class MailsDue {

    static final int MOST_TRIES = 10;

    private static final int AT_ONCE = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailsDue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Mail(
            UUID id,
            UUID member,
            String text,
            Object[] words,
            String href,
            int tries,
            @Nullable Letter letter,
            @Nullable QuietHours quiet) {}

    @Transactional(readOnly = true)
    List<UUID> now() {
        return jdbc.sql("SELECT id FROM notification WHERE mail_due_at <= :now ORDER BY mail_due_at LIMIT :most")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** To be sent by the caller. Empty when it is not due (any more), or waits for the end of quiet hours. */
    Optional<Mail> claim(UUID id) {
        Instant now = clock.instant();
        Optional<Mail> mail = jdbc.sql("""
                        SELECT n.id, n.member_id, n.text, n.words, n.href, n.mail_tries, n.letter, n.letter_words,
                            q.begins, q.ends
                        FROM notification n LEFT JOIN quiet_hours q ON q.member_id = n.member_id
                        WHERE n.id = :id AND n.mail_due_at <= :now FOR UPDATE OF n""")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(MailsDue::mail)
                .optional();
        return mail.filter(one -> {
            Instant loud = one.quiet() == null ? now : one.quiet().after(now);
            boolean quiet = loud.isAfter(now);
            boolean last = one.tries() + 1 >= MOST_TRIES;
            put(id, quiet ? loud : last ? null : now.plus(FIRST_PAUSE.multipliedBy(1L << one.tries())), quiet ? 0 : 1);
            return !quiet;
        });
    }

    void sent(UUID id) {
        jdbc.sql("UPDATE notification SET mail_due_at = NULL, mailed_at = :now WHERE id = :id")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void put(UUID id, @Nullable Instant dueAt, int tries) {
        jdbc.sql("""
                        UPDATE notification SET mail_due_at = CAST(:due AS timestamptz), mail_tries = mail_tries + :tries
                        WHERE id = :id""")
                .param("id", id)
                .param("due", dueAt == null ? null : dueAt.atOffset(ZoneOffset.UTC))
                .param("tries", tries)
                .update();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        LocalTime begins = row.getObject("begins", LocalTime.class);
        return new Mail(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("text"),
                TypedWord.read((String[]) row.getArray("words").getArray()),
                row.getString("href"),
                row.getInt("mail_tries"),
                letter(row),
                begins == null ? null : new QuietHours(begins, row.getObject("ends", LocalTime.class)));
    }

    private static @Nullable Letter letter(ResultSet row) throws SQLException {
        String kind = row.getString("letter");
        return kind == null
                ? null
                : new Letter(kind, List.of(TypedWord.read((String[])
                        row.getArray("letter_words").getArray())));
    }
}
