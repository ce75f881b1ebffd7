package dev.madang.member.consent;

import static java.util.stream.Collectors.toMap;

import dev.madang.member.MemberSignedUp;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members have agreed to. Signing up is agreeing to what holds then, as its page says. */
@Component
@Transactional
public class Consents implements GivenConsents {

    private final ConsentRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(ConsentRules rules, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was agreed to, and when. */
    record Given(ConsentRule rule, Instant givenAt) {

        /** The day in Seoul, with its year. */
        public String day() {
            return Seoul.dayOf(givenAt).toString();
        }
    }

    @EventListener
    void on(MemberSignedUp signedUp) {
        give(signedUp.member());
    }

    /** Agrees to all that holds now. Agreeing again changes nothing. */
    void give(UUID member) {
        holding()
                .forEach(rule -> jdbc.sql("""
                        INSERT INTO consent (member_id, rule, version, given_at) VALUES (:member, :rule, :version, :now)
                        ON CONFLICT DO NOTHING""")
                        .param("member", member)
                        .param("rule", rule.name())
                        .param("version", rule.version())
                        .param("now", clock.instant())
                        .update());
    }

    /** What holds now and the member has not agreed to. */
    @Transactional(readOnly = true)
    public List<ConsentRule> due(UUID member) {
        List<ConsentRule> given = of(member).stream().map(Given::rule).toList();
        return holding().stream().filter(rule -> !given.contains(rule)).toList();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Given> of(UUID member) {
        return jdbc.sql("""
                        SELECT rule, version, given_at FROM consent WHERE member_id = :member ORDER BY given_at DESC, rule DESC""").param("member", member).query(Rows.of(Row.class)).stream()
                .map(row -> new Given(rules.of(row.rule(), row.version()), row.givenAt()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<LocalDate, String> daysOf(UUID member, String rule) {
        return of(member).stream()
                .filter(given -> given.rule().name().equals(rule))
                .collect(toMap(given -> given.rule().version(), Given::day));
    }

    private List<ConsentRule> holding() {
        return rules.on(LocalDate.now(clock));
    }

    private record Row(String rule, LocalDate version, Instant givenAt) {}
}
