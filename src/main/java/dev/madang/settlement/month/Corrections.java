package dev.madang.settlement.month;

import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was written down wrongly is put right by a new line beside it, in the first month that is not closed. */
@Component
@Transactional
public class Corrections {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Corrections(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Wrong(String source, UUID key) {}

    /**
     * Writes down what is missing between a line and what its source says now. The month is to be computed again then.
     *
     * @param difference one between a line and its source
     * @throws Refusal 404 when there is none such any more, 409 when the line itself was never written down
     */
    public void correct(YearMonth month, UUID difference, String reason, UUID operator) {
        Wrong wrong = jdbc.sql("""
                        SELECT source, key_id FROM settlement_difference
                        WHERE id = :id AND month = :month AND key_id IS NOT NULL FOR UPDATE""")
                .param("id", difference)
                .param("month", month.atDay(1))
                .query(Rows.of(Wrong.class))
                .optional()
                .orElseThrow(Refusal::notFound);
        int written = jdbc.sql("""
                        WITH found AS (SELECT * FROM settlement_difference WHERE month = :month AND source = :source AND key_id = :key),
                          own AS (SELECT r.kind, r.member_id, r.thing_id, r.at, coalesce(d.account_id, r.account_id) AS account_id,
                              coalesce(d.payee_id, r.payee_id) AS payee_id
                            FROM settlement_record r LEFT JOIN found d ON d.what = 'line.ACCOUNT'
                            WHERE r.source = :source AND r.key = :key ORDER BY r.id LIMIT 1),
                          missing AS (SELECT coalesce(sum(recounted - recorded) FILTER (WHERE what = 'line.PASSES'), 0) AS passes,
                              coalesce(sum(recounted - recorded) FILTER (WHERE what = 'line.AMOUNT'), 0) AS amount,
                              coalesce(sum(recounted - recorded) FILTER (WHERE what = 'line.FEE'), 0) AS fee FROM found),
                          astray AS (SELECT r.account_id, r.payee_id, sum(r.passes) AS passes, sum(r.amount) AS amount, sum(r.fee) AS fee
                            FROM settlement_record r CROSS JOIN own WHERE r.source = :source AND r.key = :key
                              AND (r.account_id, r.payee_id) <> (own.account_id, own.payee_id)
                            GROUP BY r.account_id, r.payee_id HAVING sum(r.passes) <> 0 OR sum(r.amount) <> 0 OR sum(r.fee) <> 0),
                          line AS (SELECT account_id, payee_id, -passes AS passes, -amount AS amount, -fee AS fee FROM astray
                            UNION ALL SELECT own.account_id, own.payee_id, m.passes + a.passes, m.amount + a.amount, m.fee + a.fee
                            FROM own CROSS JOIN missing m CROSS JOIN (SELECT coalesce(sum(passes), 0) AS passes,
                              coalesce(sum(amount), 0) AS amount, coalesce(sum(fee), 0) AS fee FROM astray) a)
                        INSERT INTO settlement_record (source, key, part, kind, account_id, payee_id, member_id, thing_id, at, month,
                          passes, amount, fee, note, recorded_at)
                        SELECT :source, :key, 'correction-' || (SELECT count(*) FROM settlement_record c WHERE c.source = :source
                            AND c.key = :key) + row_number() OVER () - 1, own.kind, line.account_id, line.payee_id, own.member_id,
                          own.thing_id, own.at, settlement_open_month(date_trunc('month', own.at AT TIME ZONE 'Asia/Seoul')::date),
                          line.passes::int, line.amount::bigint, line.fee::bigint, :reason, :now
                        FROM line CROSS JOIN own""")
                .param("source", wrong.source())
                .param("key", wrong.key())
                .param("month", month.atDay(1))
                .param("reason", reason)
                .param("now", clock.instant())
                .update();
        if (written == 0) {
            throw Refusal.conflict("settlement.refused.no-line");
        }
        jdbc.sql("DELETE FROM settlement_difference WHERE month = :month AND source = :source AND key_id = :key")
                .param("month", month.atDay(1))
                .param("source", wrong.source())
                .param("key", wrong.key())
                .update();
        jdbc.sql("""
                        UPDATE settlement_month SET state = 'OPEN', checked_at = NULL, asked_by = NULL, asked_at = NULL
                        WHERE month = :month AND state = 'CHECKED'""").param("month", month.atDay(1)).update();
        audit.note(operator, "settlement-corrected", Months.address(month), month, reason);
    }
}
