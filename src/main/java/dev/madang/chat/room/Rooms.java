package dev.madang.chat.room;

import dev.madang.member.MemberCard;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

/** All rooms, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Rooms {

    private final JdbcClient jdbc;
    private final Clock clock;

    Rooms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The one room of this subject, opened if there was none; of several who open it at once, all are led into the same.
     *
     * @param listing that it is about, or null
     */
    public UUID one(RoomKind kind, String subject, @Nullable UUID listing, List<UUID> members) {
        boolean opened = insert(Ids.next(), kind, subject, null, listing);
        UUID room = jdbc.sql("SELECT id FROM chat_room WHERE subject = :subject")
                .param("subject", subject)
                .query(UUID.class)
                .single();
        if (opened) {
            members.forEach(member -> enter(room, member));
        }
        return room;
    }

    /** A new room in which nobody is yet. */
    public UUID open(RoomKind kind, @Nullable String title) {
        UUID room = Ids.next();
        insert(room, kind, null, title, null);
        return room;
    }

    /** Calls a group otherwise. */
    public void rename(UUID room, String title) {
        jdbc.sql("UPDATE chat_room SET title = :title WHERE id = :room AND kind = 'GROUP'")
                .param("title", title)
                .param("room", room)
                .update();
    }

    /** Ends what is said in a room; it can still be read. */
    public void close(UUID room) {
        jdbc.sql("UPDATE chat_room SET closed_at = :now WHERE id = :room AND closed_at IS NULL")
                .param("room", room)
                .param("now", now())
                .update();
    }

    /** Lets nothing be said in it, or again what could be before. */
    public void withhold(UUID room, boolean withheld) {
        jdbc.sql("UPDATE chat_room SET withheld = :withheld WHERE id = :room")
                .param("withheld", withheld)
                .param("room", room)
                .update();
    }

    /** What it is called by who is not in it: a group's title, or who is in it. */
    @Transactional(readOnly = true)
    public Optional<String> titleOf(UUID room) {
        return jdbc.sql("""
                        SELECT coalesce(r.title, (SELECT string_agg(m.nickname, ' · ' ORDER BY p.joined_at, m.id)
                          FROM chat_participant p JOIN member m ON m.id = p.member_id WHERE p.room_id = r.id), '…')
                        FROM chat_room r WHERE r.id = :room""").param("room", room).query(String.class).optional();
    }

    /** Takes away a room that was opened in this transaction, and in which nobody is. */
    public void discard(UUID room) {
        jdbc.sql("DELETE FROM chat_room WHERE id = :room").param("room", room).update();
    }

    /** Lets a member in, or in again, who has read all that was said before. @return false when they are in */
    public boolean enter(UUID room, UUID member) {
        return jdbc.sql("""
                        INSERT INTO chat_participant (room_id, member_id, joined_at, read_to)
                        SELECT id, :member, :now, coalesce(last_message_id, 0) FROM chat_room WHERE id = :room
                        ON CONFLICT (room_id, member_id)
                        DO UPDATE SET left_at = NULL, joined_at = :now, read_to = excluded.read_to
                        WHERE chat_participant.left_at IS NOT NULL""")
                        .param("room", room)
                        .param("member", member)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** @return false when they were not in */
    public boolean leave(UUID room, UUID member) {
        return jdbc.sql("""
                        UPDATE chat_participant SET left_at = :now
                        WHERE room_id = :room AND member_id = :member AND left_at IS NULL""")
                        .param("room", room)
                        .param("member", member)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** @throws Refusal 404 for who is not in the room, as for a room that does not exist */
    @Transactional(readOnly = true)
    public SeenRoom seenBy(UUID member, UUID room) {
        return find(member, room).orElseThrow(Refusal::notFound);
    }

    @Transactional(readOnly = true)
    public boolean isIn(UUID member, UUID room) {
        return find(member, room).isPresent();
    }

    /**
     * Notes that a member has seen all up to this message of the room, or to its last.
     *
     * @return up to which they have seen now; empty when they had seen it before
     */
    public Optional<Long> read(UUID member, UUID room, long message) {
        return jdbc.sql("""
                        UPDATE chat_participant p SET read_to = least(:message, r.last_message_id) FROM chat_room r
                        WHERE r.id = p.room_id AND p.room_id = :room AND p.member_id = :member AND p.left_at IS NULL
                          AND p.read_to < least(:message, r.last_message_id) RETURNING p.read_to""")
                .param("message", message)
                .param("room", room)
                .param("member", member)
                .query(Long.class)
                .optional();
    }

    /** Who else is in the room. */
    @Transactional(readOnly = true)
    public List<UUID> others(UUID room, UUID member) {
        return jdbc.sql(
                        "SELECT member_id FROM chat_participant WHERE room_id = :room AND member_id <> :member AND left_at IS NULL")
                .param("room", room)
                .param("member", member)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** All who are in the room. */
    @Transactional(readOnly = true)
    public List<UUID> members(UUID room) {
        return jdbc.sql("SELECT member_id FROM chat_participant WHERE room_id = :room AND left_at IS NULL")
                .param("room", room)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** @param readTo id of the last message they have seen */
    public record Reader(UUID member, long readTo) {}

    /** Who else is in a room of two; nobody in groups. */
    @Transactional(readOnly = true)
    public List<Reader> readersOfTwo(UUID room, UUID member) {
        return jdbc.sql("""
                        SELECT p.member_id, p.read_to FROM chat_participant p JOIN chat_room r ON r.id = p.room_id
                        WHERE p.room_id = :room AND p.member_id <> :member AND p.left_at IS NULL AND r.kind <> 'GROUP'""")
                .param("room", room)
                .param("member", member)
                .query(Rows.of(Reader.class))
                .list();
    }

    /** Whether those in the room tell each other how far they have read: two who both want to. */
    @Transactional(readOnly = true)
    public boolean tellsReading(UUID room) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM chat_room WHERE id = :room AND kind <> 'GROUP')
                          AND NOT EXISTS (SELECT FROM chat_participant p JOIN chat_without_receipts w ON w.member_id = p.member_id
                            WHERE p.room_id = :room)""").param("room", room).query(Boolean.class).single();
    }

    private Optional<SeenRoom> find(UUID member, UUID room) {
        return jdbc.sql("""
                        SELECT r.id, r.kind, r.title, r.listing_id, (r.closed_at IS NOT NULL OR r.withheld OR m.left_at IS NOT NULL) AS closed, p.member_id AS reader, p.read_to,
                          EXISTS (SELECT FROM member me WHERE me.id = p.member_id AND me.suspended_until > :now) AS suspended,
                          CASE WHEN EXISTS (SELECT FROM chat_without_receipts w WHERE w.member_id IN (p.member_id, o.member_id))
                            THEN 0 ELSE o.read_to END AS other_read_to,
                          m.id AS other_id, m.nickname, m.photo_id, m.created_at, m.email_confirmed_at IS NOT NULL AS email_confirmed
                        FROM chat_participant p
                        JOIN chat_room r ON r.id = p.room_id
                        LEFT JOIN chat_participant o ON o.room_id = r.id AND o.member_id <> p.member_id AND o.left_at IS NULL
                          AND r.kind <> 'GROUP'
                        LEFT JOIN member m ON m.id = o.member_id
                        WHERE p.room_id = :room AND p.member_id = :member AND p.left_at IS NULL
                        ORDER BY o.joined_at DESC LIMIT 1""")
                .param("now", now())
                .param("room", room)
                .param("member", member)
                .query(Rooms::room)
                .optional();
    }

    private boolean insert(
            UUID id, RoomKind kind, @Nullable String subject, @Nullable String title, @Nullable UUID listing) {
        return jdbc.sql("""
                        INSERT INTO chat_room (id, kind, subject, title, listing_id, opened_at)
                        VALUES (:id, :kind, :subject, :title, :listing, :now)
                        ON CONFLICT (subject) DO NOTHING""")
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("subject", subject)
                        .param("title", title)
                        .param("listing", listing)
                        .param("now", now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static SeenRoom room(ResultSet row, int number) throws SQLException {
        return new SeenRoom(
                row.getObject("id", UUID.class),
                RoomKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("listing_id", UUID.class),
                row.getObject("reader", UUID.class),
                card(row),
                row.getLong("read_to"),
                row.getLong("other_read_to"),
                row.getBoolean("suspended"),
                row.getBoolean("closed"));
    }

    /** The member of columns {@code other_id, nickname, photo_id, created_at, email_confirmed}. */
    static @Nullable MemberCard card(ResultSet row) throws SQLException {
        UUID id = row.getObject("other_id", UUID.class);
        return id == null
                ? null
                : new MemberCard(
                        id,
                        row.getString("nickname"),
                        row.getObject("photo_id", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("email_confirmed"));
    }
}
