package dev.madang.notification;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a member was told, the newest first. */
@Repository
@Transactional(readOnly = true)
class NotificationList {

    private static final int ROWS = 30;
    private static final Keyset NEWEST = Keyset.newestFirst("told_at", "id");

    private final JdbcClient jdbc;

    NotificationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param text message key of the sentence
     * @param words of the sentence
     */
    record Row(UUID id, String kind, String text, Object[] words, Instant at, boolean unread) {

        Cursor cursor() {
            return new Cursor(at, id);
        }
    }

    Slice<Row> of(UUID member, Turn turn) {
        return NEWEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql("""
                        SELECT id, kind, text, words, told_at, read_at FROM notification
                        WHERE member_id = :member AND shown %s %s""".formatted(side, order)).param("member", member),
                NotificationList::row,
                Row::cursor);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var words = (String[]) row.getArray("words").getArray();
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("text"),
                TypedWord.read(words),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") == null);
    }
}
