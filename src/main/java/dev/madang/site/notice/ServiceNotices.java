package dev.madang.site.notice;

import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices of the service. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ServiceNotices {

    private static final Keyset LATEST = Keyset.newestFirst("shown_from", "id");
    private static final int MOST_BANDS = 50;

    private final JdbcClient jdbc;

    ServiceNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<Notice> find(UUID id) {
        return jdbc.sql("SELECT * FROM service_notice WHERE id = ?")
                .param(id)
                .query(Rows.of(Notice.class))
                .optional();
    }

    /** Those that are shown, the latest first. */
    @Transactional(readOnly = true)
    Slice<Notice> shown(Instant now, Turn turn, int most) {
        return LATEST.page(
                turn,
                most,
                (side, order) -> jdbc.sql("""
                                SELECT * FROM service_notice
                                WHERE shown_from <= :now AND (shown_until IS NULL OR shown_until > :now) %s %s""".formatted(side, order)).param("now", now),
                Rows.of(Notice.class),
                Notice::cursor);
    }

    /** Those that stand on every page, now or later, the latest first. */
    @Transactional(readOnly = true)
    List<Notice> bands(Instant now) {
        return jdbc.sql("""
                        SELECT * FROM service_notice WHERE band AND (shown_until IS NULL OR shown_until > :now)
                        ORDER BY shown_from DESC, id DESC LIMIT :most""")
                .param("now", now)
                .param("most", MOST_BANDS)
                .query(Rows.of(Notice.class))
                .list();
    }

    /** @return false when it is there already */
    boolean add(UUID id, NoticeDetails details) {
        return written("""
                        INSERT INTO service_notice (id, title_ko, title_en, text_ko, text_en, shown_from, shown_until, band)
                        VALUES (:id, :titleKo, :titleEn, :textKo, :textEn, :from, :until, :band) ON CONFLICT (id) DO NOTHING""", details).param("id", id).update() == 1;
    }

    /** @return false when there is none of this version */
    boolean change(UUID id, int version, NoticeDetails details) {
        return written("""
                        UPDATE service_notice SET title_ko = :titleKo, title_en = :titleEn, text_ko = :textKo, text_en = :textEn,
                          shown_from = :from, shown_until = :until, band = :band, version = version + 1
                        WHERE id = :id AND version = :version""", details).param("id", id).param("version", version).update() == 1;
    }

    /** @return false when it is over already */
    boolean end(UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE service_notice SET shown_from = least(shown_from, :now), shown_until = :now, version = version + 1
                        WHERE id = :id AND (shown_until IS NULL OR shown_until > :now)""").param("id", id).param("now", now).update() == 1;
    }

    private StatementSpec written(String sql, NoticeDetails details) {
        return jdbc.sql(sql)
                .param("titleKo", details.titleKo())
                .param("titleEn", details.titleEn())
                .param("textKo", details.textKo())
                .param("textEn", details.textEn())
                .param("from", details.shownFrom())
                .param("until", details.shownUntil())
                .param("band", details.band());
    }
}
