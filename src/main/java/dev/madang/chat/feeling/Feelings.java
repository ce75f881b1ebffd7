package dev.madang.chat.feeling;

import dev.madang.assistant.Emotion;
import dev.madang.assistant.Feeling;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has agreed, and what was read; each step one statement and one transaction. */
@Repository
@Transactional
class Feelings {

    /** A model that gave no answer is asked once more. */
    private static final int MOST_TRIES = 2;

    private final JdbcClient jdbc;

    Feelings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be read. */
    record Claimed(long message, UUID room, UUID author, String text) {}

    @Transactional(readOnly = true)
    public boolean agreed(UUID member) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM feeling_consent WHERE member_id = ?)")
                .param(member)
                .query(Boolean.class)
                .single();
    }

    public void agree(UUID member, Instant now) {
        jdbc.sql("INSERT INTO feeling_consent (member_id, since) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(member, utc(now))
                .update();
    }

    /** Erases all that was read of a member's talks: it needed their consent, whoever had written it. */
    public void withdraw(UUID member) {
        jdbc.sql("DELETE FROM feeling_consent WHERE member_id = ?")
                .param(member)
                .update();
        jdbc.sql("""
                        DELETE FROM message_feeling f USING chat_message c, chat_participant p
                        WHERE c.id = f.message_id AND p.room_id = c.room_id AND p.member_id = ?""").param(member).update();
    }

    /** Notes a message to be read, if all two who talk have agreed before it was said. */
    public void ask(long message) {
        jdbc.sql("""
                        INSERT INTO message_feeling (message_id)
                        SELECT c.id FROM chat_message c JOIN chat_room r ON r.id = c.room_id
                        WHERE c.id = :message AND c.kind = 'SAID' AND c.text <> '' AND r.kind IN ('LISTING', 'FRIENDS')
                          AND NOT EXISTS (SELECT FROM chat_participant p LEFT JOIN feeling_consent a ON a.member_id = p.member_id
                            WHERE p.room_id = r.id AND (a.since IS NULL OR a.since > c.sent_at))
                        ON CONFLICT DO NOTHING""").param("message", message).update();
    }

    /** Takes a message to be read, as the only one who does. */
    public Optional<Claimed> claim(long message, Instant now) {
        return jdbc.sql("""
                        UPDATE message_feeling f SET status = 'PENDING', tries = tries + 1, claimed_at = :now FROM chat_message c
                        WHERE f.message_id = :message AND c.id = f.message_id AND f.status = 'WAIT' AND f.tries < :most
                        RETURNING c.id AS message, c.room_id AS room, c.author_id AS author, c.text""")
                .param("message", message)
                .param("now", utc(now))
                .param("most", MOST_TRIES)
                .query((row, number) -> new Claimed(
                        row.getLong("message"),
                        row.getObject("room", UUID.class),
                        row.getObject("author", UUID.class),
                        row.getString("text")))
                .optional();
    }

    /** @return false when it was erased meanwhile */
    public boolean keep(long message, Feeling feeling) {
        return jdbc.sql("""
                        UPDATE message_feeling SET status = 'DONE', emotion = :emotion, strength = :strength, certainty = :certainty,
                          simple = :simple WHERE message_id = :message AND status = 'PENDING'""")
                        .param("message", message)
                        .param("emotion", feeling.emotion().name())
                        .param("strength", feeling.strength())
                        .param("certainty", feeling.certainty())
                        .param("simple", feeling.simple())
                        .update()
                == 1;
    }

    /** Puts those back whose reader gave no answer, or is gone. */
    public int release(Instant claimedBefore) {
        return jdbc.sql("UPDATE message_feeling SET status = 'WAIT' WHERE status = 'PENDING' AND claimed_at < :before")
                .param("before", utc(claimedBefore))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Long> waiting(int most) {
        return jdbc.sql(
                        "SELECT message_id FROM message_feeling WHERE status = 'WAIT' AND tries < :tries ORDER BY message_id LIMIT :most")
                .param("tries", MOST_TRIES)
                .param("most", most)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** What its author says it felt. @return false for what was never read */
    public boolean correct(UUID author, UUID room, long message, Emotion emotion) {
        return jdbc.sql("""
                        UPDATE message_feeling f SET emotion = :emotion, certainty = 100, corrected = true FROM chat_message c
                        WHERE f.message_id = :message AND f.status = 'DONE' AND c.id = f.message_id
                          AND c.room_id = :room AND c.author_id = :author""")
                        .param("message", message)
                        .param("room", room)
                        .param("author", author)
                        .param("emotion", emotion.name())
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
