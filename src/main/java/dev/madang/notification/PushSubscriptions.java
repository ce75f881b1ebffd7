package dev.madang.notification;

import dev.madang.platform.push.PushTarget;
import dev.madang.platform.rows.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The browsers in which members want to be told while no page is open; each ends with the session in which it was wanted. */
@Repository
@Transactional
class PushSubscriptions {

    /** Of a member; the oldest make room. */
    static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    PushSubscriptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One browser of the member's. */
    record Subscription(String endpoint, byte[] key, byte[] secret, String language) {

        PushTarget target() {
            return new PushTarget(endpoint, key, secret);
        }

        Locale locale() {
            return Locale.of(language);
        }
    }

    /** What is to be said. */
    record Told(
            UUID member,
            String text,
            Object[] words,
            String href,
            @Nullable QuietHours quiet) {}

    /** @param session by a name that gives nothing away */
    void add(UUID member, PushTarget target, Locale locale, String session) {
        jdbc.sql("""
                        INSERT INTO push_subscription (endpoint, member_id, key, secret, language, session, since)
                        VALUES (:endpoint, :member, :key, :secret, :language, :session, :now)
                        ON CONFLICT (endpoint) DO UPDATE SET member_id = excluded.member_id, key = excluded.key,
                          secret = excluded.secret, language = excluded.language, session = excluded.session, since = excluded.since""")
                .param("endpoint", target.endpoint())
                .param("member", member)
                .param("key", target.key())
                .param("secret", target.secret())
                .param("language", locale.getLanguage())
                .param("session", session)
                .param("now", clock.instant())
                .update();
        jdbc.sql("""
                        DELETE FROM push_subscription WHERE endpoint IN (SELECT endpoint FROM push_subscription
                          WHERE member_id = :member ORDER BY since DESC, endpoint OFFSET :most)""").param("member", member).param("most", MOST).update();
    }

    void remove(UUID member, String endpoint) {
        jdbc.sql("DELETE FROM push_subscription WHERE endpoint = :endpoint AND member_id = :member")
                .param("endpoint", endpoint)
                .param("member", member)
                .update();
    }

    /** The browser wants no more. */
    void remove(String endpoint) {
        jdbc.sql("DELETE FROM push_subscription WHERE endpoint = :endpoint")
                .param("endpoint", endpoint)
                .update();
    }

    void removeOf(String session) {
        jdbc.sql("DELETE FROM push_subscription WHERE session = :session")
                .param("session", session)
                .update();
    }

    /** Whether the browser of this session is one of them. */
    @Transactional(readOnly = true)
    boolean isOne(UUID member, String session) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM push_subscription WHERE session = :session AND member_id = :member)")
                .param("session", session)
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    List<Subscription> of(UUID member) {
        return jdbc.sql(
                        "SELECT endpoint, key, secret, language FROM push_subscription WHERE member_id = :member ORDER BY since")
                .param("member", member)
                .query(Rows.of(Subscription.class))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Told> told(UUID notification) {
        return jdbc.sql("""
                        SELECT n.member_id, n.text, n.words, n.href, q.begins, q.ends
                        FROM notification n LEFT JOIN quiet_hours q ON q.member_id = n.member_id WHERE n.id = :id""")
                .param("id", notification)
                .query(PushSubscriptions::told)
                .optional();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        LocalTime begins = row.getObject("begins", LocalTime.class);
        return new Told(
                row.getObject("member_id", UUID.class),
                row.getString("text"),
                TypedWord.read((String[]) row.getArray("words").getArray()),
                row.getString("href"),
                begins == null ? null : new QuietHours(begins, row.getObject("ends", LocalTime.class)));
    }
}
