package dev.madang.rental.question;

import dev.madang.platform.rows.Rows;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was asked and answered, for whoever is written to about it. */
@Repository
public class QuestionTexts {

    private final JdbcClient jdbc;

    QuestionTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param title of the listing
     * @param answer null as long as there is none
     */
    public record Texts(
            String title, String question, @Nullable String answer) {}

    /** Empty when it was taken back. */
    @Transactional(readOnly = true)
    public Optional<Texts> find(UUID question) {
        return jdbc.sql("""
                        SELECT l.title, q.text AS question, q.answer
                        FROM listing_question q JOIN listing_head l ON l.id = q.listing_id WHERE q.id = ?""").param(question).query(Rows.of(Texts.class)).optional();
    }
}
