package dev.madang.moderation.report;

import dev.madang.media.PhotoReferences;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Rule;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.OperatorRole;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All reports, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Reports {

    private static final int ROWS = 20;
    private static final Keyset NEWEST = Keyset.newestFirst("r.reported_at", "r.id");
    private static final String SELECT = """
            SELECT r.id, r.receipt, r.reporter_id, m.nickname, r.kind, r.rule, r.text, r.weight, r.reported_at, r.title, r.content,
              r.outcome, r.answered_at,
              (SELECT array_agg(p.photo_id ORDER BY p.position) FROM report_evidence p WHERE p.report_id = r.id) AS evidence,
              (SELECT array_agg(p.photo_id ORDER BY p.position) FROM report_photo p WHERE p.report_id = r.id) AS photos
            FROM report r JOIN member m ON m.id = r.reporter_id
            """;

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A report as it is sent.
     *
     * @param receipt by which its reporter can ask for it
     * @param evidence media ids of the reporter's
     */
    record Sent(
            UUID id,
            String receipt,
            UUID reporter,
            String kind,
            String thing,
            Rule rule,
            String text,
            List<UUID> evidence) {}

    /** @return false when the same member has reported the same thing before */
    boolean add(Sent report, UUID caseFile, int weight, ReportedThing as, Instant now) {
        boolean added = jdbc.sql("""
                        INSERT INTO report (id, receipt, case_id, reporter_id, kind, thing, rule, text, weight, reported_at, title, content)
                        VALUES (:id, :receipt, :case, :reporter, :kind, :thing, :rule, :text, :weight, :now, :title, :content)
                        ON CONFLICT (reporter_id, kind, thing) DO NOTHING""")
                        .param("id", report.id())
                        .param("receipt", report.receipt())
                        .param("case", caseFile)
                        .param("reporter", report.reporter())
                        .param("kind", report.kind())
                        .param("thing", report.thing())
                        .param("rule", report.rule())
                        .param("text", report.text())
                        .param("weight", weight)
                        .param("now", now)
                        .param("title", as.title())
                        .param("content", as.text())
                        .update()
                == 1;
        if (added) {
            keepPhotos("report_evidence", report.id(), report.evidence());
            keepPhotos("report_photo", report.id(), as.photos());
        }
        return added;
    }

    private void keepPhotos(String table, UUID report, List<UUID> photos) {
        if (!photos.isEmpty()) {
            jdbc.sql("INSERT INTO " + table + """
                     (report_id, photo_id, position)
                    SELECT :report, photo, position FROM unnest(:photos) WITH ORDINALITY AS p (photo, position)""")
                    .param("report", report)
                    .param("photos", photos.toArray(UUID[]::new))
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public boolean hasReported(UUID reporter, String kind, String thing) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM report WHERE reporter_id = :reporter AND kind = :kind AND thing = :thing)")
                .param("reporter", reporter)
                .param("kind", kind)
                .param("thing", thing)
                .query(Boolean.class)
                .single();
    }

    /** What this member's word weighs: 100 without a record, up to 200 with upheld reports, down to 20 with dismissed ones. */
    int weight(UUID reporter) {
        return jdbc.sql("""
                        SELECT greatest(20, round(200.0 * (count(*) FILTER (WHERE outcome = 'UPHELD') + 1)
                            / (count(*) FILTER (WHERE outcome IS NOT NULL) + 2)))::int
                        FROM report WHERE reporter_id = :reporter""").param("reporter", reporter).query(Integer.class).single();
    }

    /** What its reporter is told: not what was done. */
    public record Answered(UUID id, UUID reporter, String receipt, String title, String outcome) {}

    /** Answers all reports of a case; those answered otherwise before, too. */
    public List<Answered> answer(UUID caseFile, boolean upheld, Instant now) {
        return jdbc.sql("""
                        UPDATE report SET outcome = :outcome, answered_at = :now WHERE case_id = :case
                        RETURNING id, reporter_id, receipt, title, outcome""")
                .param("outcome", upheld ? "UPHELD" : "DISMISSED")
                .param("now", now)
                .param("case", caseFile)
                .query(Rows.of(Answered.class))
                .list();
    }

    /** Nothing is decided about them any more. */
    public void reopen(UUID caseFile) {
        jdbc.sql("UPDATE report SET outcome = NULL, answered_at = NULL WHERE case_id = :case")
                .param("case", caseFile)
                .update();
    }

    @Transactional(readOnly = true)
    public boolean isReportedBy(UUID caseFile, UUID member) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM report WHERE case_id = :case AND reporter_id = :member)")
                .param("case", caseFile)
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<Report> ofCase(UUID caseFile) {
        return jdbc.sql(SELECT + "WHERE r.case_id = :case ORDER BY r.reported_at, r.id LIMIT 100")
                .param("case", caseFile)
                .query(Reports::report)
                .list();
    }

    /** What became of all that these members have reported. */
    @Transactional(readOnly = true)
    public List<ReporterRecord> records(List<UUID> reporters) {
        return jdbc.sql("""
                        SELECT m.id AS reporter_id, m.nickname, count(*) FILTER (WHERE r.outcome = 'UPHELD')::int AS upheld,
                          count(*) FILTER (WHERE r.outcome = 'DISMISSED')::int AS dismissed
                        FROM member m JOIN report r ON r.reporter_id = m.id WHERE m.id = ANY (:reporters)
                        GROUP BY m.id, m.nickname ORDER BY m.nickname, m.id""")
                .param("reporters", reporters.toArray(UUID[]::new))
                .query(Rows.of(ReporterRecord.class))
                .list();
    }

    /** A member's own, the latest first. */
    @Transactional(readOnly = true)
    public Slice<Report> of(UUID reporter, Turn turn) {
        return NEWEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql(SELECT + "WHERE r.reporter_id = :reporter " + side + " " + order)
                        .param("reporter", reporter),
                Reports::report,
                report -> new Cursor(report.reportedAt(), report.id()));
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Report(
                row.getObject("id", UUID.class),
                row.getString("receipt"),
                row.getObject("reporter_id", UUID.class),
                row.getString("nickname"),
                row.getString("kind"),
                Rule.valueOf(row.getString("rule")),
                row.getString("text"),
                row.getInt("weight"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getString("content"),
                row.getString("outcome"),
                answered == null ? null : answered.toInstant(),
                photos(row.getArray("evidence")),
                photos(row.getArray("photos")));
    }

    private static List<UUID> photos(@Nullable Array ids) throws SQLException {
        return ids == null ? List.of() : List.of((UUID[]) ids.getArray());
    }

    @Configuration(proxyBeanMethods = false)
    static class Photos {

        @Bean
        PhotoReferences evidence() {
            return new PhotoReferences("report_evidence", "photo_id")
                    .toOperators(OperatorRole.MODERATION)
                    .asEvidence();
        }

        @Bean
        PhotoReferences reportedPhotos() {
            return new PhotoReferences("report_photo", "photo_id")
                    .toOperators(OperatorRole.MODERATION)
                    .asEvidence();
        }
    }
}
