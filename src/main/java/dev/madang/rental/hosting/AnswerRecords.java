package dev.madang.rental.hosting;

import dev.madang.member.MemberFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether and how fast hosts answer, for themselves and for who thinks of asking them. */
@Component
public class AnswerRecords implements MemberFacts {

    /** How far back answers count. */
    public static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty for who was not asked lately. */
    @Transactional(readOnly = true)
    public Optional<AnswerRecord> find(UUID host) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        SELECT count(*) AS asked, count(*) FILTER (WHERE answered) AS answered,
                               coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE answered), 0) AS median
                        FROM (SELECT first.to_status IN ('APPROVED', 'DECLINED') AS answered,
                                     extract(epoch FROM first.at - r.requested_at)::double precision AS seconds
                              FROM reservation r
                              LEFT JOIN LATERAL (
                                  SELECT l.to_status, l.at FROM reservation_log l
                                  WHERE l.reservation_id = r.id AND l.from_status = 'REQUESTED' AND l.to_status <> 'REQUESTED'
                                  ORDER BY l.at LIMIT 1) first ON true
                              WHERE r.host_id = :host AND r.requested_at > :since
                                AND (first.to_status IN ('APPROVED', 'DECLINED', 'EXPIRED')
                                     OR reservation_status(r, :now) = 'EXPIRED')) request""")
                .param("host", host)
                .param("since", now.minus(Duration.ofDays(DAYS)))
                .param("now", now)
                .query((row, number) -> new AnswerRecord(
                        row.getInt("asked"),
                        row.getInt("answered"),
                        Duration.ofSeconds(Math.round(row.getDouble("median")))))
                .optional()
                .filter(answers -> answers.asked() > 0);
    }

    @Override
    public List<Fact> of(UUID member) {
        var facts = new ArrayList<Fact>();
        find(member).ifPresent(answers -> {
            facts.add(new Fact("hosting.answers.rate", "hosting.answers.percent", answers.rate()));
            if (answers.answered() > 0) {
                facts.add(new Fact("hosting.answers.time", answers.timeText(), answers.time()));
            }
        });
        return facts;
    }
}
