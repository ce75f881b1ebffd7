package dev.madang.club.notice;

import dev.madang.moderation.Withholding;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** ClubNotices of clubs. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ClubNotices {

    private static final Keyset LATEST = Keyset.newestFirst("written_at", "id");

    private static final String SELECT = """
            SELECT * FROM (
              SELECT n.*, m.nickname, ARRAY(SELECT photo_id FROM club_notice_photo p WHERE p.notice_id = n.id ORDER BY position) AS photos
              FROM club_notice n JOIN member m ON m.id = n.author_id) n WHERE %s %s %s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ClubNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Notice> find(UUID id) {
        return jdbc.sql(SELECT.formatted("id = ?", "", ""))
                .param(id)
                .query(ClubNotices::notice)
                .optional();
    }

    /** Those of a club that this member may see, the last first. */
    @Transactional(readOnly = true)
    Slice<Notice> of(UUID club, UUID reader, Turn turn, int most) {
        return LATEST.page(
                turn,
                most,
                (side, order) -> jdbc.sql(SELECT.formatted(
                                "club_id = :club AND (withheld IS NULL OR withheld = 'HIDDEN' AND author_id = :reader)",
                                side,
                                order))
                        .param("club", club)
                        .param("reader", reader),
                ClubNotices::notice,
                Notice::cursor);
    }

    /** @return false when it is there already */
    boolean add(UUID id, UUID club, UUID author, String title, String text) {
        return jdbc.sql("""
                        INSERT INTO club_notice (id, club_id, author_id, title, text, written_at)
                        VALUES (:id, :club, :author, :title, :text, :now) ON CONFLICT (id) DO NOTHING""")
                        .param("id", id)
                        .param("club", club)
                        .param("author", author)
                        .param("title", title)
                        .param("text", text)
                        .param("now", clock.instant())
                        .update()
                == 1;
    }

    void addPhotos(UUID id, List<UUID> photos) {
        for (int i = 0; i < photos.size(); i++) {
            jdbc.sql("INSERT INTO club_notice_photo (notice_id, position, photo_id) VALUES (?, ?, ?)")
                    .params(id, i, photos.get(i))
                    .update();
        }
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM club_notice WHERE id = ?").param(id).update();
    }

    void withhold(UUID id, @Nullable Withholding how) {
        jdbc.sql("UPDATE club_notice SET withheld = :how WHERE id = :id")
                .param("how", how)
                .param("id", id)
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        String withheld = row.getString("withheld");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("club_id", UUID.class),
                row.getObject("author_id", UUID.class),
                row.getString("nickname"),
                row.getString("title"),
                row.getString("text"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                withheld == null ? null : Withholding.valueOf(withheld),
                List.of((UUID[]) row.getArray("photos").getArray()));
    }
}
