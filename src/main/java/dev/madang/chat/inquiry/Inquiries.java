package dev.madang.chat.inquiry;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
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

/** All inquiries, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Inquiries {

    private static final int PAGE = 20;
    private static final Keyset LATEST = Keyset.newestFirst("i.opened_at", "i.id");
    private static final Keyset EARLIEST = Keyset.oldestFirst("i.opened_at", "i.id");
    private static final String SELECT = """
            SELECT i.id, i.member_id, m.nickname, i.room_id, i.topic, i.opened_at, k.operator_id, i.closed_by, i.stars,
              (SELECT c.text FROM chat_message c WHERE c.room_id = i.room_id ORDER BY c.id LIMIT 1) AS question
            FROM inquiry i JOIN member m ON m.id = i.member_id LEFT JOIN inquiry_claim k ON k.inquiry_id = i.id
            """;

    private static final String IDLE = """
            JOIN chat_room r ON r.id = i.room_id JOIN chat_message last ON last.id = r.last_message_id
            WHERE i.closed_at IS NULL AND last.author_id <> i.member_id AND last.sent_at <= :moment""";

    private final JdbcClient jdbc;

    Inquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the member has an open one */
    boolean add(UUID id, UUID member, UUID room, Topic topic, Instant now) {
        return jdbc.sql("""
                        INSERT INTO inquiry (id, member_id, room_id, topic, opened_at)
                        VALUES (:id, :member, :room, :topic, :now) ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("member", member)
                        .param("room", room)
                        .param("topic", topic.name())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** @return false when somebody has taken it, or it is closed */
    boolean claim(UUID id, UUID operator, Instant now) {
        return jdbc.sql("""
                        INSERT INTO inquiry_claim (inquiry_id, operator_id, claimed_at)
                        SELECT id, :operator, :now FROM inquiry WHERE id = :id AND closed_at IS NULL
                        ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("operator", operator)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** @return false when it is closed already */
    boolean close(UUID id, Closer closer, Instant now) {
        return jdbc.sql("UPDATE inquiry SET closed_at = :now, closed_by = :closer WHERE id = :id AND closed_at IS NULL")
                        .param("id", id)
                        .param("closer", closer.name())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** @return false when it is open, or was rated before */
    boolean rate(UUID id, int stars) {
        return jdbc.sql("UPDATE inquiry SET stars = :stars WHERE id = :id AND closed_at IS NOT NULL AND stars IS NULL")
                        .param("id", id)
                        .param("stars", stars)
                        .update()
                == 1;
    }

    /** Open ones in which the last word is not the member's, and was said before this moment. */
    @Transactional(readOnly = true)
    List<UUID> idleSince(Instant moment, int most) {
        return jdbc.sql("SELECT i.id FROM inquiry i " + IDLE + " ORDER BY last.sent_at LIMIT :most")
                .param("moment", utc(moment))
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** This one, if it is idle still. */
    @Transactional(readOnly = true)
    Optional<Inquiry> idle(UUID id, Instant moment) {
        return jdbc.sql(SELECT + IDLE + " AND i.id = :id")
                .param("id", id)
                .param("moment", utc(moment))
                .query(Inquiries::inquiry)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<Inquiry> find(UUID id) {
        return one("WHERE i.id = :id", id);
    }

    @Transactional(readOnly = true)
    Optional<Inquiry> ofRoom(UUID room) {
        return one("WHERE i.room_id = :id", room);
    }

    @Transactional(readOnly = true)
    Optional<Inquiry> openOf(UUID member) {
        return one("WHERE i.member_id = :id AND i.closed_at IS NULL", member);
    }

    /** A member's, the latest first. */
    @Transactional(readOnly = true)
    Slice<Inquiry> of(UUID member, Turn turn) {
        return page(LATEST, "i.member_id = :who", member, turn);
    }

    /** Those that nobody has taken, who waits longest first. */
    @Transactional(readOnly = true)
    Slice<Inquiry> waiting(Turn turn) {
        return page(EARLIEST, "i.closed_at IS NULL AND k.operator_id IS NULL", null, turn);
    }

    /** Open ones that this operator has taken; nobody has many. */
    @Transactional(readOnly = true)
    List<Inquiry> takenBy(UUID operator) {
        return jdbc.sql(SELECT
                        + "WHERE i.closed_at IS NULL AND k.operator_id = :operator ORDER BY i.opened_at LIMIT 50")
                .param("operator", operator)
                .query(Inquiries::inquiry)
                .list();
    }

    private Slice<Inquiry> page(Keyset keyset, String which, @Nullable UUID who, Turn turn) {
        return keyset.page(
                turn,
                PAGE,
                (side, order) -> {
                    var statement = jdbc.sql(SELECT + "WHERE " + which + " " + side + " " + order);
                    return who == null ? statement : statement.param("who", who);
                },
                Inquiries::inquiry,
                inquiry -> new Cursor(inquiry.openedAt(), inquiry.id()));
    }

    private Optional<Inquiry> one(String which, UUID id) {
        return jdbc.sql(SELECT + which)
                .param("id", id)
                .query(Inquiries::inquiry)
                .optional();
    }

    private static Inquiry inquiry(ResultSet row, int number) throws SQLException {
        String closer = row.getString("closed_by");
        String question = row.getString("question");
        return new Inquiry(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("nickname"),
                row.getObject("room_id", UUID.class),
                Topic.valueOf(row.getString("topic")),
                question == null ? "" : question,
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("operator_id", UUID.class),
                closer == null ? null : Closer.valueOf(closer),
                row.getObject("stars", Integer.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
