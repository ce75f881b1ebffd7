package dev.madang.settlement.month;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Months and how far they are. */
@Repository
@Transactional
public class Months {

    private static final String MONTH = """
            SELECT m.month, m.state, m.asked_by AS asked_by_id, m.asked_at,
              s.accounts, s.lines, s.opening, s.amount, s.fee, s.vat, s.payout,
              (SELECT coalesce(sum(r.amount), 0)::bigint FROM settlement_record r
                WHERE r.month = m.month AND r.source LIKE 'payout-%') AS returned,
              (SELECT count(*)::int FROM settlement_difference d WHERE d.month = m.month) AS differences
            FROM settlement_month m CROSS JOIN LATERAL (SELECT count(*)::int AS accounts, coalesce(sum(lines), 0)::int AS lines,
              coalesce(sum(opening), 0)::bigint AS opening, coalesce(sum(amount), 0)::bigint AS amount, coalesce(sum(fee), 0)::bigint AS fee, coalesce(sum(vat), 0)::bigint AS vat,
              coalesce(sum(payout), 0)::bigint AS payout FROM settlement_statement WHERE month = m.month) s\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Months(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<SettledMonth> all() {
        return jdbc.sql(MONTH + "ORDER BY m.month DESC LIMIT 120")
                .query(Rows.of(SettledMonth.class))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<SettledMonth> find(YearMonth month) {
        return jdbc.sql(MONTH + "WHERE m.month = :month")
                .param("month", month.atDay(1))
                .query(Rows.of(SettledMonth.class))
                .optional();
    }

    /** The service's month, as its books say. */
    @Transactional(readOnly = true)
    public List<ServiceFigure> figures(YearMonth month) {
        return jdbc.sql(
                        "SELECT book, name, passes, amount FROM settlement_figure WHERE month = :month ORDER BY book, position")
                .param("month", month.atDay(1))
                .query(Rows.of(ServiceFigure.class))
                .list();
    }

    /** @param name message key behind {@code settlement.figure.<book>.} */
    public record ServiceFigure(String book, String name, long passes, Won amount) {}

    /** @throws Refusal 409 when it is not over yet, or closed already */
    @Transactional(readOnly = true)
    public void requireComputable(YearMonth month) {
        requireOver(month);
        if (find(month).filter(SettledMonth::isClosed).isPresent()) {
            throw Refusal.conflict("settlement.refused.closed", month);
        }
    }

    /** From when on lines are looked at for a month: what came late of one before that is closed already belongs to it. */
    @Transactional(readOnly = true)
    public Instant since(YearMonth month) {
        YearMonth before = month.minusMonths(1);
        boolean closed = find(before).filter(SettledMonth::isClosed).isPresent();
        return Seoul.beginningOf((closed ? before : month).atDay(1));
    }

    /** @throws Refusal 409 when it is not */
    void requireOver(YearMonth month) {
        YearMonth now = YearMonth.from(Seoul.dayOf(clock.instant()));
        if (month.isAfter(now)) {
            throw Refusal.conflict("settlement.refused.future", month);
        }
        if (month.equals(now)) {
            throw Refusal.conflict("settlement.refused.not-over", month);
        }
    }

    /** Everything about it is found anew; what was asked for is withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(YearMonth month) {
        requireOver(month);
        jdbc.sql("INSERT INTO settlement_month (month, state) VALUES (:month, 'OPEN') ON CONFLICT DO NOTHING")
                .param("month", month.atDay(1))
                .update();
        int opened = jdbc.sql("""
                        UPDATE settlement_month SET state = 'OPEN', checked_at = NULL, asked_by = NULL, asked_at = NULL
                        WHERE month = :month AND state <> 'CLOSED'""").param("month", month.atDay(1)).update();
        if (opened == 0) {
            throw Refusal.conflict("settlement.refused.closed", month);
        }
        jdbc.sql("DELETE FROM settlement_difference WHERE month = :month")
                .param("month", month.atDay(1))
                .update();
    }

    /** Checked, when nothing differs; its days are written down. */
    @Transactional(propagation = Propagation.MANDATORY)
    void finish(YearMonth month) {
        jdbc.sql("""
                        INSERT INTO settlement_day (day, recorded_at)
                        SELECT d::date, :now FROM generate_series(CAST(:first AS date), CAST(:last AS date), interval '1 day') d
                        ON CONFLICT DO NOTHING""")
                .param("now", clock.instant())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .update();
        jdbc.sql("""
                        UPDATE settlement_month SET state = 'CHECKED', checked_at = :now
                        WHERE month = :month AND state = 'OPEN'
                          AND NOT EXISTS (SELECT FROM settlement_difference d WHERE d.month = settlement_month.month)""")
                .param("now", clock.instant())
                .param("month", month.atDay(1))
                .update();
    }

    static String address(YearMonth month) {
        return "/admin/settlements/" + month;
    }
}
