package dev.madang.chat.message;

import dev.madang.assistant.Emotion;
import dev.madang.assistant.Feeling;
import dev.madang.member.MemberCard;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All messages, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Messages {

    private static final String COLUMNS = """
            c.id, c.room_id, c.kind, c.text, c.sent_at, c.removed_at IS NOT NULL AS removed,
            (SELECT array_agg(p.photo_id ORDER BY p.position) FROM chat_photo p
              WHERE p.message_id = c.id AND c.removed_at IS NULL) AS photos,
            f.emotion, f.strength, f.certainty, f.simple,
            c.author_id, m.nickname, m.photo_id, m.created_at, m.email_confirmed_at IS NOT NULL AS email_confirmed
            """;
    private static final String SELECT = "SELECT " + COLUMNS
            + " FROM chat_message c JOIN member m ON m.id = c.author_id LEFT JOIN message_feeling f ON f.message_id = c.id ";

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a message under the room's lock, so that ids are given out in the order of commits.
     *
     * @return its id; empty when the same author had sent it before, or the room is closed
     */
    Optional<Long> add(UUID room, UUID author, MessageKind kind, String clientId, String text, Instant now) {
        return jdbc.sql("""
                        WITH room AS MATERIALIZED (SELECT id FROM chat_room WHERE id = :room AND closed_at IS NULL FOR UPDATE),
                        said AS (
                          INSERT INTO chat_message (id, room_id, author_id, kind, client_id, text, sent_at)
                          SELECT nextval('chat_message_id'), room.id, :author, :kind, :client, :text, :now FROM room
                          ON CONFLICT DO NOTHING RETURNING id, room_id)
                        UPDATE chat_room r SET last_message_id = said.id, last_message_at = :now
                        FROM said WHERE r.id = said.room_id RETURNING said.id""")
                .param("room", room)
                .param("author", author)
                .param("kind", kind.name())
                .param("client", clientId)
                .param("text", text)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    void addPhotos(long message, List<UUID> photos) {
        jdbc.sql("""
                        INSERT INTO chat_photo (message_id, photo_id, position)
                        SELECT :message, photo, position FROM unnest(:photos::uuid[]) WITH ORDINALITY AS t (photo, position)""")
                .param("message", message)
                .param("photos", photos.toArray(UUID[]::new))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Message> sent(UUID room, UUID author, String clientId) {
        return jdbc.sql(SELECT + "WHERE c.room_id = :room AND c.author_id = :author AND c.client_id = :client")
                .param("room", room)
                .param("author", author)
                .param("client", clientId)
                .query(Messages::message)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<Message> find(UUID room, long id) {
        return jdbc.sql(SELECT + "WHERE c.room_id = :room AND c.id = :id")
                .param("room", room)
                .param("id", id)
                .query(Messages::message)
                .optional();
    }

    /** Those before a message, or the last ones; the latest first. */
    @Transactional(readOnly = true)
    List<Message> before(UUID room, @Nullable Long id, int most) {
        return jdbc.sql(SELECT + "WHERE c.room_id = :room AND c.id < :id ORDER BY c.id DESC LIMIT :most")
                .param("room", room)
                .param("id", id == null ? Long.MAX_VALUE : id)
                .param("most", most)
                .query(Messages::message)
                .list();
    }

    /** Those after a message; the earliest first. */
    @Transactional(readOnly = true)
    List<Message> after(UUID room, long id, int most) {
        return jdbc.sql(SELECT + "WHERE c.room_id = :room AND c.id > :id ORDER BY c.id LIMIT :most")
                .param("room", room)
                .param("id", id)
                .param("most", most)
                .query(Messages::message)
                .list();
    }

    @Transactional(readOnly = true)
    List<Long> idsAfter(UUID room, long id, int most) {
        return jdbc.sql("SELECT id FROM chat_message WHERE room_id = :room AND id > :id ORDER BY id LIMIT :most")
                .param("room", room)
                .param("id", id)
                .param("most", most)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /**
     * Those with these words in the rooms that a member is in, the latest first: as they were written, or each of them without
     * its particles and endings (텐트를 finds 텐트가).
     */
    @Transactional(readOnly = true)
    List<FoundMessage> search(UUID member, String words, @Nullable Long before, int most) {
        String[] meant = SearchedWords.of(words).stream().map(Messages::pattern).toArray(String[]::new);
        return jdbc.sql("SELECT " + COLUMNS + """
                        , coalesce(r.title, (SELECT o.nickname FROM chat_participant q JOIN member o ON o.id = q.member_id
                          WHERE q.room_id = r.id AND q.member_id <> :member ORDER BY q.joined_at DESC LIMIT 1), '') AS place
                        FROM chat_participant mine
                        JOIN chat_room r ON r.id = mine.room_id
                        JOIN chat_message c ON c.room_id = r.id
                        JOIN member m ON m.id = c.author_id
                        LEFT JOIN message_feeling f ON f.message_id = c.id
                        WHERE mine.member_id = :member AND mine.left_at IS NULL AND c.id < :id
                          AND (c.text ILIKE :pattern OR (cardinality(:meant::text[]) > 0 AND c.text ILIKE ALL (:meant::text[])))
                        ORDER BY c.id DESC LIMIT :most""")
                .param("member", member)
                .param("pattern", pattern(words))
                .param("meant", meant)
                .param("id", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query((row, number) -> new FoundMessage(message(row, number), row.getString("place")))
                .list();
    }

    private static String pattern(String words) {
        return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Empties a message; its place stays. @return its photos; empty when it is not the author's, or is gone */
    Optional<List<UUID>> remove(UUID room, UUID author, long id, Instant now) {
        int removed = jdbc.sql("""
                        UPDATE chat_message SET text = '', removed_at = :now
                        WHERE id = :id AND room_id = :room AND author_id = :author AND kind = 'SAID' AND removed_at IS NULL""")
                .param("id", id)
                .param("room", room)
                .param("author", author)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (removed == 1) {
            jdbc.sql("DELETE FROM message_feeling WHERE message_id = :id")
                    .param("id", id)
                    .update();
        }
        return removed == 0
                ? Optional.empty()
                : Optional.of(jdbc.sql("DELETE FROM chat_photo WHERE message_id = :id RETURNING photo_id")
                        .param("id", id)
                        .query(UUID.class)
                        .list());
    }

    Optional<UUID> roomOf(long id) {
        return jdbc.sql("SELECT room_id FROM chat_message WHERE id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** What was said in a message of any room, also where it is kept from the room now; empty when its author took it back. */
    Optional<Message> said(long id) {
        return jdbc.sql("SELECT "
                        + COLUMNS.replace("c.text", "coalesce(w.text, c.text) AS text")
                                .replace("AND c.removed_at IS NULL", "")
                        + """
                         FROM chat_message c JOIN member m ON m.id = c.author_id
                        LEFT JOIN message_feeling f ON f.message_id = c.id
                        LEFT JOIN chat_withheld_message w ON w.message_id = c.id
                        WHERE c.id = :id AND c.kind = 'SAID' AND (c.removed_at IS NULL OR w.message_id IS NOT NULL)""")
                .param("id", id)
                .query(Messages::message)
                .optional();
    }

    /** Keeps a message from its room; its place stays. What its author takes back meanwhile is not kept. @return false when it is gone, or kept from it already */
    boolean withhold(long id, Instant now) {
        return jdbc.sql("""
                        WITH said AS (
                          SELECT id, text FROM chat_message WHERE id = :id AND kind = 'SAID' AND removed_at IS NULL FOR UPDATE),
                        kept AS (INSERT INTO chat_withheld_message (message_id, text) SELECT id, text FROM said)
                        UPDATE chat_message c SET text = '', removed_at = :now FROM said WHERE c.id = said.id""")
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Says it again as it was. @return false when it was not kept from its room */
    boolean release(long id) {
        return jdbc.sql("""
                        WITH kept AS (DELETE FROM chat_withheld_message WHERE message_id = :id RETURNING message_id, text)
                        UPDATE chat_message c SET text = kept.text, removed_at = NULL FROM kept WHERE c.id = kept.message_id""").param("id", id).update() == 1;
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getObject("room_id", UUID.class),
                new MemberCard(
                        row.getObject("author_id", UUID.class),
                        row.getString("nickname"),
                        row.getObject("photo_id", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("email_confirmed")),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("text"),
                photos(row.getArray("photos")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("removed"),
                feeling(row));
    }

    private static @Nullable Feeling feeling(ResultSet row) throws SQLException {
        String emotion = row.getString("emotion");
        return emotion == null
                ? null
                : new Feeling(
                        Emotion.valueOf(emotion),
                        row.getInt("strength"),
                        row.getInt("certainty"),
                        row.getBoolean("simple"));
    }

    private static List<UUID> photos(@Nullable Array ids) throws SQLException {
        return ids == null ? List.of() : List.of((UUID[]) ids.getArray());
    }
}
