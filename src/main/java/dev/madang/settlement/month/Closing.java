package dev.madang.settlement.month;

import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.settlement.SettledSource;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closing a month takes two operators, and figures that are still what was checked. */
@Component
@Transactional
public class Closing {

    /** With so many that many days have passed, it is counted anew. */
    private static final int MOST_TOUCHED = 100_000;

    private final List<SettledSource> sources;
    private final Months months;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(
            List<SettledSource> sources,
            Months months,
            JdbcClient jdbc,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources = sources;
        this.months = months;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The first of two operators says that it may be closed.
     *
     * @throws Refusal 409 when it is not checked
     */
    public void ask(YearMonth month, UUID operator) {
        months.requireOver(month);
        lock(month);
        requireCheckedAndWhole(month);
        jdbc.sql(
                        "UPDATE settlement_month SET asked_by = :by, asked_at = :now WHERE month = :month AND state = 'CHECKED'")
                .param("by", operator)
                .param("now", clock.instant())
                .param("month", month.atDay(1))
                .update();
        audit.note(operator, "settlement-asked", Months.address(month), month);
    }

    /**
     * The second closes it: from then on nothing of it changes, and it is paid.
     *
     * @throws Refusal 409 when nobody has asked, the same operator has, it is not checked, a month before is open, or lines or
     *     payments for its things have come since
     */
    public void close(YearMonth month, UUID operator) {
        months.requireOver(month);
        lock(month);
        SettledMonth found = requireCheckedAndWhole(month);
        if (found.askedBy() == null) {
            throw Refusal.conflict("settlement.refused.not-asked", month);
        }
        if (found.askedBy().equals(operator)) {
            throw Refusal.conflict("settlement.refused.same-operator");
        }
        jdbc.sql("UPDATE settlement_month SET state = 'CLOSED', closed_by = :by, closed_at = :now WHERE month = :month")
                .param("by", operator)
                .param("now", clock.instant())
                .param("month", month.atDay(1))
                .update();
        audit.note(operator, "settlement-closed", Months.address(month), month);
        events.publishEvent(new MonthClosed(month));
    }

    private void lock(YearMonth month) {
        jdbc.sql("SELECT 1 FROM settlement_month WHERE month = :month FOR UPDATE")
                .param("month", month.atDay(1))
                .query(Integer.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private SettledMonth requireCheckedAndWhole(YearMonth month) {
        SettledMonth found = months.find(month).orElseThrow(Refusal::notFound);
        if (found.isClosed()) {
            throw Refusal.conflict("settlement.refused.closed", month);
        }
        if (found.state() != MonthState.CHECKED || found.differences() > 0) {
            throw Refusal.conflict("settlement.refused.not-checked", month);
        }
        if (earlierIsOpen(month)) {
            throw Refusal.conflict("settlement.refused.earlier", month);
        }
        if (hasChanged(month)) {
            throw Refusal.conflict("settlement.refused.changed", month);
        }
        if (isTouched(month)) {
            throw Refusal.conflict("settlement.refused.touched", month);
        }
        return found;
    }

    private boolean earlierIsOpen(YearMonth month) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM settlement_month m WHERE m.month < :month AND m.state <> 'CLOSED'
                          AND EXISTS (SELECT FROM settlement_record r WHERE r.month = m.month))""").param("month", month.atDay(1)).query(Boolean.class).single();
    }

    /** Whether its statements are not what its lines, and what was left before, are now. */
    private boolean hasChanged(YearMonth month) {
        return jdbc.sql("""
                        SELECT EXISTS (
                          SELECT FROM (SELECT * FROM settlement_statement WHERE month = :month) s
                          FULL JOIN (SELECT kind, account_id, count(*) AS lines, sum(amount) AS amount, sum(fee) AS share
                            FROM settlement_record WHERE month = :month GROUP BY kind, account_id) r USING (kind, account_id)
                          WHERE s.lines IS DISTINCT FROM r.lines OR s.amount IS DISTINCT FROM r.amount
                            OR s.fee + s.vat IS DISTINCT FROM r.share
                            OR s.opening IS DISTINCT FROM coalesce((SELECT least(p.payout, 0) FROM settlement_statement p
                              JOIN settlement_month m ON m.month = p.month AND m.state = 'CLOSED'
                              WHERE p.kind = s.kind AND p.account_id = s.account_id AND p.month < :month
                              ORDER BY p.month DESC LIMIT 1), 0))""").param("month", month.atDay(1)).query(Boolean.class).single();
    }

    /** Whether money came or went back for what stands in its lines while or after they were counted. */
    private boolean isTouched(YearMonth month) {
        return jdbc.sql("SELECT min(computed_at) FROM settlement_statement WHERE month = :month")
                .param("month", month.atDay(1))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single()
                .map(counted -> sources.stream().anyMatch(source -> isTouched(source, month, counted)))
                .orElse(false);
    }

    private boolean isTouched(SettledSource source, YearMonth month, Instant counted) {
        List<UUID> things = source.touchedSince(counted, MOST_TOUCHED);
        return things.size() >= MOST_TOUCHED
                || jdbc.sql("""
                        SELECT EXISTS (SELECT FROM settlement_record
                          WHERE source = :source AND thing_id = ANY (:things) AND month = :month)""")
                        .param("source", source.name())
                        .param("things", things.toArray(UUID[]::new))
                        .param("month", month.atDay(1))
                        .query(Boolean.class)
                        .single();
    }
}
