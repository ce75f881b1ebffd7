package dev.madang.chat.room;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rooms of a member in which something was said, and what of it is new to them. */
@Component
@Transactional(readOnly = true)
public class RoomList {

    /** Beyond it nobody counts. */
    public static final int MOST_UNREAD = 100;

    /** How many messages {@code :member} has not seen, in all rooms; {@link #MOST_UNREAD} stands for more, too. */
    public static final String UNREAD = """
            SELECT count(*) FROM (
              SELECT FROM chat_participant p
              JOIN chat_room r ON r.id = p.room_id AND r.last_message_id > p.read_to
              JOIN chat_message u ON u.room_id = p.room_id AND u.id > p.read_to
                AND u.author_id <> p.member_id AND u.removed_at IS NULL AND u.kind = 'SAID'
              WHERE p.member_id = :member AND p.left_at IS NULL LIMIT %d) AS new""".formatted(MOST_UNREAD);

    private static final int PAGE = 30;
    private static final Keyset LATEST = Keyset.newestFirst("last_message_at", "id");

    private final JdbcClient jdbc;

    RoomList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those talked in last first, in one statement. */
    public Slice<RoomRow> of(UUID member, Turn turn) {
        return LATEST.page(
                turn,
                PAGE,
                (side, order) -> jdbc.sql("""
                                WITH room AS (
                                  SELECT r.*, p.member_id AS reader, p.read_to FROM chat_participant p
                                  JOIN chat_room r ON r.id = p.room_id
                                  WHERE p.member_id = :member AND p.left_at IS NULL AND r.last_message_at IS NOT NULL),
                                page AS (SELECT * FROM room WHERE true %s %s)
                                SELECT page.id, page.kind, coalesce(page.title, l.title) AS title, page.last_message_at,
                                  c.text, c.kind AS said, c.removed_at IS NOT NULL AS removed, c.author_id = page.reader AS mine,
                                  o.member_id AS other_id, m.nickname, m.photo_id, m.created_at,
                                  m.email_confirmed_at IS NOT NULL AS email_confirmed,
                                  (SELECT count(*) FROM (
                                    SELECT FROM chat_message u WHERE u.room_id = page.id AND u.id > page.read_to
                                      AND u.author_id <> page.reader AND u.removed_at IS NULL AND u.kind = 'SAID' LIMIT :most) AS new) AS unread
                                FROM page
                                JOIN chat_message c ON c.id = page.last_message_id
                                LEFT JOIN listing l ON l.id = page.listing_id
                                LEFT JOIN LATERAL (
                                  SELECT p.member_id FROM chat_participant p
                                  WHERE p.room_id = page.id AND p.member_id <> page.reader AND p.left_at IS NULL AND page.kind <> 'GROUP'
                                  ORDER BY p.joined_at DESC LIMIT 1) o ON true
                                LEFT JOIN member m ON m.id = o.member_id
                                %s""".formatted(side, order, order))
                        .param("member", member)
                        .param("most", MOST_UNREAD),
                RoomList::row,
                row -> new Cursor(row.last().at(), row.id()));
    }

    /** See {@link #UNREAD}. */
    public int unread(UUID member) {
        return jdbc.sql(UNREAD).param("member", member).query(Integer.class).single();
    }

    private static RoomRow row(ResultSet row, int number) throws SQLException {
        return new RoomRow(
                row.getObject("id", UUID.class),
                RoomKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Rooms.card(row),
                new RoomRow.Last(
                        row.getString("text"),
                        row.getBoolean("removed"),
                        row.getString("said").equals("SAID"),
                        row.getObject("last_message_at", OffsetDateTime.class).toInstant()),
                row.getBoolean("mine"),
                row.getInt("unread"));
    }
}
