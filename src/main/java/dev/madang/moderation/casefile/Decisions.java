package dev.madang.moderation.casefile;

import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What operators decided and noted, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {

    private static final String SELECT = """
            SELECT d.id, d.operator_id, o.nickname AS operator_name, d.measure, d.rule, d.text, d.days, d.decided_at,
              d.second_id, s.nickname AS second_name, d.undone_at, d.undone_text
            FROM decision d JOIN member o ON o.id = d.operator_id LEFT JOIN member s ON s.id = d.second_id
            """;

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(UUID caseFile, UUID operator, CaseDesk.Ruling ruling, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO decision (id, case_id, operator_id, measure, rule, text, days, decided_at)
                        VALUES (:id, :case, :operator, :measure, :rule, :text, :days, :now)""")
                .param("id", id)
                .param("case", caseFile)
                .param("operator", operator)
                .param("measure", ruling.measure())
                .param("rule", ruling.rule())
                .param("text", ruling.text())
                .param("days", ruling.days())
                .param("now", now)
                .update();
        return id;
    }

    void second(UUID id, UUID operator, Instant now) {
        jdbc.sql("UPDATE decision SET second_id = :operator, seconded_at = :now WHERE id = :id")
                .param("operator", operator)
                .param("now", now)
                .param("id", id)
                .update();
    }

    void undo(UUID id, UUID operator, String text, Instant now) {
        jdbc.sql("UPDATE decision SET undone_at = :now, undone_by = :operator, undone_text = :text WHERE id = :id")
                .param("now", now)
                .param("operator", operator)
                .param("text", text)
                .param("id", id)
                .update();
    }

    Optional<Decision> standing(UUID caseFile) {
        return jdbc.sql(SELECT + "WHERE d.case_id = :case AND d.undone_at IS NULL")
                .param("case", caseFile)
                .query(Rows.of(Decision.class))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<UUID> caseOf(UUID decision) {
        return jdbc.sql("SELECT case_id FROM decision WHERE id = :id")
                .param("id", decision)
                .query(UUID.class)
                .optional();
    }

    /** The last one first. */
    @Transactional(readOnly = true)
    public List<Decision> of(UUID caseFile) {
        return jdbc.sql(SELECT + "WHERE d.case_id = :case ORDER BY d.id DESC LIMIT 50")
                .param("case", caseFile)
                .query(Rows.of(Decision.class))
                .list();
    }

    void note(UUID caseFile, UUID operator, String text, Instant now) {
        jdbc.sql("""
                        INSERT INTO case_note (id, case_id, operator_id, text, noted_at) VALUES (:id, :case, :operator, :text, :now)""")
                .param("id", Ids.next())
                .param("case", caseFile)
                .param("operator", operator)
                .param("text", text)
                .param("now", now)
                .update();
    }

    /** The last hundred, the earliest of them first. */
    @Transactional(readOnly = true)
    public List<CaseNote> notes(UUID caseFile) {
        return jdbc.sql("""
                        SELECT n.id, o.nickname AS operator_name, n.text, n.noted_at
                        FROM case_note n JOIN member o ON o.id = n.operator_id WHERE n.case_id = :case ORDER BY n.id DESC LIMIT 100""")
                .param("case", caseFile)
                .query(Rows.of(CaseNote.class))
                .list()
                .reversed();
    }
}
