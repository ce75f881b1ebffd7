package dev.madang.notification;

import dev.madang.platform.live.Live;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells members what happened, and knows what they have read. */
@Component
@Transactional
public class Notifications {

    /** How long a notification is kept. */
    static final Duration KEPT_FOR = Duration.ofDays(7);

    /** How many {@code :member} has not read. */
    static final String UNREAD =
            "SELECT count(*) FROM notification WHERE member_id = :member AND shown AND read_at IS NULL";

    private static final int PURGED_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Live live, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    private record Saved(UUID id, boolean shown, boolean mailed, boolean pushed) {}

    /** By the channels the member wants. Being told the same again changes nothing. */
    public void tell(News news) {
        save(news).ifPresent(saved -> {
            if (saved.shown()) {
                live.tell(Bell.ringsFor(news.member()));
            }
            if (saved.mailed()) {
                events.publishEvent(new MailWanted(saved.id()));
            }
            if (saved.pushed()) {
                events.publishEvent(new PushWanted(saved.id()));
            }
        });
    }

    private Optional<Saved> save(News news) {
        Letter letter = news.letter();
        return jdbc.sql("""
                        INSERT INTO notification
                            (id, member_id, kind, text, words, href, source, shown, told_at, mail_due_at, letter, letter_words)
                        SELECT :id, :member, :kind, :text, :words, :href, :source, coalesce(c.page, true), :now,
                            CASE WHEN :mailed AND coalesce(c.mail, true) THEN CAST(:now AS timestamptz) END,
                            CAST(:letter AS text), CAST(:letterWords AS text[])
                        FROM (VALUES (1)) AS one
                        LEFT JOIN notification_choice c ON c.member_id = :member AND c.kind = :kind
                        ON CONFLICT (member_id, source) DO NOTHING
                        RETURNING id, shown, mail_due_at IS NOT NULL AS mailed,
                            EXISTS (SELECT FROM push_subscription p LEFT JOIN notification_choice c
                                ON c.member_id = p.member_id AND c.kind = :kind
                                WHERE p.member_id = :member AND coalesce(c.push, true)) AS pushed""")
                .param("id", Ids.next())
                .param("member", news.member())
                .param("kind", news.kind())
                .param("text", news.text())
                .param("words", TypedWord.write(news.words()))
                .param("letter", letter == null ? null : letter.kind())
                .param("letterWords", letter == null ? null : TypedWord.write(letter.words()))
                .param("href", news.href())
                .param("source", news.source())
                .param("mailed", news.mailed())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Saved.class)
                .optional();
    }

    /**
     * Notes that it was read.
     *
     * @return the page on which it can be seen; empty when it is not this member's or is gone
     */
    Optional<String> read(UUID member, UUID id) {
        Optional<String> href = jdbc.sql("""
                        UPDATE notification SET read_at = coalesce(read_at, :now)
                        WHERE id = :id AND member_id = :member AND shown RETURNING href""")
                .param("id", id)
                .param("member", member)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
        href.ifPresent(found -> live.tell(Bell.ringsFor(member)));
        return href;
    }

    /** All that lead to this page are read: its reader has seen it there. */
    public void seen(UUID member, String href) {
        int read = jdbc.sql("""
                        UPDATE notification SET read_at = :now
                        WHERE member_id = :member AND href = :href AND shown AND read_at IS NULL""")
                .param("member", member)
                .param("href", href)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (read > 0) {
            live.tell(Bell.ringsFor(member));
        }
    }

    /** @param newest the last one that was seen: what came after it is not read yet */
    void readUpTo(UUID member, UUID newest) {
        jdbc.sql("""
                        UPDATE notification SET read_at = :now
                        WHERE member_id = :member AND shown AND read_at IS NULL
                          AND (told_at, id) <= (SELECT told_at, id FROM notification WHERE id = :newest AND member_id = :member)""")
                .param("member", member)
                .param("newest", newest)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        live.tell(Bell.ringsFor(member));
    }

    @Transactional(readOnly = true)
    public int unread(UUID member) {
        return jdbc.sql(UNREAD).param("member", member).query(Integer.class).single();
    }

    /** @return how many were old */
    int purge() {
        return jdbc.sql("""
                        DELETE FROM notification WHERE id IN (
                            SELECT id FROM notification WHERE told_at < :before ORDER BY told_at LIMIT :most)""")
                .param("before", clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                .param("most", PURGED_AT_ONCE)
                .update();
    }
}
