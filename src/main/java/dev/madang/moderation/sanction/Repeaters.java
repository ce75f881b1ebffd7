package dev.madang.moderation.sanction;

import dev.madang.moderation.sanction.AutomaticRules.AutomaticRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who breaks the rules again and again. What the rules suspended for once counts no more, also when that was overturned; operators
 * are never among them.
 */
@Repository
@Transactional(readOnly = true)
class Repeaters {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final AutomaticRules rules;
    private final Clock clock;

    Repeaters(JdbcClient jdbc, AutomaticRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** All of them, each by the strictest rule. */
    public List<Repeater> all() {
        Map<UUID, Repeater> hit = new LinkedHashMap<>();
        rules.rules().forEach(rule -> by(rule, null).forEach(one -> hit.putIfAbsent(one.member(), one)));
        return hit.values().stream()
                .sorted(Comparator.comparing(Repeater::nickname).thenComparing(Repeater::member))
                .toList();
    }

    /** This one, if they are one still. */
    public Optional<Repeater> find(UUID member) {
        return rules.rules().stream().flatMap(rule -> by(rule, member).stream()).findFirst();
    }

    private List<Repeater> by(AutomaticRule rule, @Nullable UUID member) {
        return jdbc.sql("""
                        SELECT s.member_id, m.nickname, count(DISTINCT (s.kind, s.thing))::int AS upheld, array_agg(s.title ORDER BY s.begins_at DESC) AS titles
                        FROM sanction s JOIN member m ON m.id = s.member_id
                        WHERE s.decision_id IS NOT NULL AND s.lifted_at IS NULL AND s.begins_at > :since AND NOT m.admin
                          AND (CAST(:member AS uuid) IS NULL OR s.member_id = :member)
                          AND NOT EXISTS (SELECT FROM sanction a
                            WHERE a.member_id = s.member_id AND a.decision_id IS NULL AND a.begins_at >= s.begins_at)
                        GROUP BY s.member_id, m.nickname HAVING count(DISTINCT (s.kind, s.thing)) >= :upheld ORDER BY s.member_id LIMIT :most""")
                .param("since", clock.instant().minus(Duration.ofDays(rule.withinDays())))
                .param("member", member)
                .param("upheld", rule.upheld())
                .param("most", MOST)
                .query((row, number) -> repeater(row, rule))
                .list();
    }

    private static Repeater repeater(ResultSet row, AutomaticRule rule) throws SQLException {
        return new Repeater(
                row.getObject("member_id", UUID.class),
                row.getString("nickname"),
                row.getInt("upheld"),
                List.of((String[]) row.getArray("titles").getArray()),
                rule);
    }
}
