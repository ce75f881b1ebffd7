package dev.madang.rental.question;

import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which questions and answers were not written about yet to those whom they concern. */
@Repository
@Transactional
class QuestionsToTell {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionsToTell(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param title of the listing */
    record News(String title, String question, @Nullable String answer) {}

    /** The question, unless its host knows of it or it was taken back. */
    @Transactional(readOnly = true)
    public Optional<News> ofTheHost(UUID question) {
        return news(question, "q.host_told_at IS NULL");
    }

    /** The answer, unless its asker knows of it or the question was taken back. */
    @Transactional(readOnly = true)
    public Optional<News> ofTheAsker(UUID question) {
        return news(question, "q.asker_told_at IS NULL AND q.answer IS NOT NULL");
    }

    public void hostKnows(UUID question) {
        note(question, "host_told_at");
    }

    public void askerKnows(UUID question) {
        note(question, "asker_told_at");
    }

    private Optional<News> news(UUID question, String untold) {
        return jdbc.sql("""
                        SELECT l.title, q.text AS question, q.answer FROM listing_question q JOIN listing l ON l.id = q.listing_id
                        WHERE q.id = :question AND """ + " " + untold)
                .param("question", question)
                .query(Rows.of(News.class))
                .optional();
    }

    private void note(UUID question, String column) {
        jdbc.sql("UPDATE listing_question SET " + column + " = :now WHERE id = :question")
                .param("now", clock.instant())
                .param("question", question)
                .update();
    }
}
