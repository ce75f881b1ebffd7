package dev.madang.rental.question;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All questions, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Questions {

    private static final int PAGE = 10;
    private static final Keyset LATEST = Keyset.newestFirst("id");
    private static final String COLUMNS =
            "id, listing_id, asker_id, text, asked_at, answer AS answer_text, answered_at AS answer_at, "
                    + "edited_at IS NOT NULL AS answer_edited, answer_withheld";

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a listing, the latest first. */
    @Transactional(readOnly = true)
    public Slice<Question> page(UUID listing, Turn turn) {
        return LATEST.page(
                turn,
                PAGE,
                (side, order) -> jdbc.sql(
                                "SELECT %s FROM listing_question WHERE listing_id = :listing AND NOT withheld %s %s"
                                        .formatted(COLUMNS, side, order))
                        .param("listing", listing),
                Rows.of(Question.class),
                question -> new Cursor(question.id()));
    }

    @Transactional(readOnly = true)
    public Optional<Question> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM listing_question WHERE id = :id")
                .param("id", id)
                .query(Rows.of(Question.class))
                .optional();
    }

    /** Keeps it from everybody, or shows it again. */
    void withhold(UUID id, boolean withheld) {
        jdbc.sql("UPDATE listing_question SET withheld = :withheld WHERE id = :id")
                .param("withheld", withheld)
                .param("id", id)
                .update();
    }

    /** Keeps its answer from everybody but the host, or shows it again. */
    void withholdAnswer(UUID id, boolean withheld) {
        jdbc.sql("UPDATE listing_question SET answer_withheld = :withheld WHERE id = :id")
                .param("withheld", withheld)
                .param("id", id)
                .update();
    }

    /** Whether everybody who sees the listing sees it. */
    @Transactional(readOnly = true)
    public boolean isShown(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM listing_question WHERE id = :id AND NOT withheld)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** @return false when the same was asked by the same member already */
    boolean add(UUID id, UUID listing, UUID asker, String text, Instant now) {
        return jdbc.sql("""
                        INSERT INTO listing_question (id, listing_id, asker_id, text, asked_at)
                        VALUES (:id, :listing, :asker, :text, :now) ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("listing", listing)
                        .param("asker", asker)
                        .param("text", text)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Puts an answer where there is none; of several at once, one does. */
    boolean answer(UUID id, String answer, Instant now) {
        return jdbc.sql(
                                "UPDATE listing_question SET answer = :answer, answered_at = :now WHERE id = :id AND answer IS NULL")
                        .param("id", id)
                        .param("answer", answer)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Puts an answer otherwise; the same again changes nothing. */
    void edit(UUID id, String answer, Instant now) {
        jdbc.sql("UPDATE listing_question SET answer = :answer, edited_at = :now WHERE id = :id AND answer <> :answer")
                .param("id", id)
                .param("answer", answer)
                .param("now", now)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM listing_question WHERE id = :id").param("id", id).update();
    }

    /** @return false when it was answered meanwhile */
    boolean removeUnanswered(UUID id) {
        return jdbc.sql("DELETE FROM listing_question WHERE id = :id AND answer IS NULL")
                        .param("id", id)
                        .update()
                == 1;
    }
}
