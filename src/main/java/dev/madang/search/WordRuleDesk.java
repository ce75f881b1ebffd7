package dev.madang.search;

import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.search.Synonyms;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where operators decide about words. */
@Component
@Transactional
class WordRuleDesk {

    static final String PAGE = "/admin/search";

    private static final int MOST_RULES = 1000;
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WordRuleDesk(JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Rules are others from now on. */
    record WordRulesChanged() {}

    @Transactional(readOnly = true)
    public List<WordRule> all() {
        return jdbc.sql("SELECT id, kind, words FROM word_rule ORDER BY kind, lower(words), id LIMIT :most")
                .param("most", MOST_RULES)
                .query(Rows.of(WordRule.class))
                .list();
    }

    /** @throws Refusal for a synonym of one name, too many words, what stands there already, and when there are too many */
    public void add(UUID operator, WordRule.Kind kind, String typed) {
        String words = String.join(", ", Synonyms.names(typed));
        if (words.isEmpty() || kind == WordRule.Kind.SYNONYM && !words.contains(",")) {
            throw Refusal.invalid(kind == WordRule.Kind.SYNONYM ? "word-rule.refused.alone" : "word-rule.refused.none")
                    .at("words");
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw Refusal.invalid("word-rule.refused.long", LONGEST).at("words");
        }
        int added = jdbc.sql("""
                        INSERT INTO word_rule (id, kind, words, operator_id, since)
                        SELECT :id, :kind, :words, :operator, :now
                        WHERE (SELECT count(*) FROM word_rule) < :most
                        ON CONFLICT DO NOTHING""")
                .param("id", Ids.next())
                .param("kind", kind)
                .param("words", words)
                .param("operator", operator)
                .param("now", clock.instant())
                .param("most", MOST_RULES)
                .update();
        if (added == 0) {
            throw Refusal.conflict("word-rule.refused.twice").at("words");
        }
        audit.note(operator, "word-rule-added", PAGE, words);
        events.publishEvent(new WordRulesChanged());
    }

    /** Keeps in mind who had the indexes read anew. */
    public void noteRebuild(UUID operator) {
        audit.note(operator, "index-rebuilt", PAGE);
    }

    /** @throws Refusal 404 when it is gone already */
    public void remove(UUID operator, UUID id) {
        String words = jdbc.sql("DELETE FROM word_rule WHERE id = :id RETURNING words")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        audit.note(operator, "word-rule-removed", PAGE, words);
        events.publishEvent(new WordRulesChanged());
    }
}
