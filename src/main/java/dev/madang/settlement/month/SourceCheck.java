package dev.madang.settlement.month;

import static java.util.stream.Collectors.groupingBy;

import dev.madang.platform.rows.Rows;
import dev.madang.settlement.Position;
import dev.madang.settlement.Recount;
import dev.madang.settlement.SettledLine;
import dev.madang.settlement.SettledSource;
import dev.madang.shared.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds what was written down of a source against what the source says of it now, line by line, and against what it was found to
 * be another way, thing by thing. A month before that is closed is looked at, too: what came late is written down in this one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SourceCheck {

    private static final int PAGE = 1000;
    private static final Duration EDGE = Duration.ofHours(1);
    private static final UUID FIRST = new UUID(0, 0);

    private final Months months;
    private final Differences differences;
    private final JdbcClient jdbc;

    SourceCheck(Months months, Differences differences, JdbcClient jdbc) {
        this.months = months;
        this.differences = differences;
        this.jdbc = jdbc;
    }

    /** @param beat run for every page; what it throws ends the check */
    void check(SettledSource source, YearMonth month, Runnable beat) {
        Instant from = months.since(month);
        Instant until = Seoul.beginningOf(month.plusMonths(1).atDay(1));
        compareLines(source, month, from, until, beat);
        Comparison.compare(
                new Paged<>(last -> recorded(source, from, until, last == null ? FIRST : last.thing(), PAGE)),
                new Paged<>(last -> {
                    beat.run();
                    List<Recount> page = source.recount(from, until, last == null ? FIRST : last.thing(), PAGE);
                    compareOwners(source, month, page);
                    return page;
                }),
                found -> {
                    if (!isOfTheEdge(source, from, until, found.thing())) {
                        differences.note(
                                month,
                                source.name(),
                                "recount." + found.what(),
                                found.thing(),
                                found.recorded(),
                                found.recounted());
                    }
                });
    }

    /** Two books note the same a blink apart: what one of them has on this side of midnight is the same with an hour more of both. */
    private boolean isOfTheEdge(SettledSource source, Instant from, Instant until, UUID thing) {
        Instant sooner = from.minus(EDGE);
        Instant later = until.plus(EDGE);
        UUID before = before(thing);
        var differs = new AtomicBoolean();
        Comparison.compare(
                only(thing, recorded(source, sooner, later, before, 1)),
                only(thing, source.recount(sooner, later, before, 1)),
                found -> differs.set(true));
        return !differs.get();
    }

    private static Iterator<Recount> only(UUID thing, List<Recount> found) {
        return found.stream().filter(one -> one.thing().equals(thing)).iterator();
    }

    private static UUID before(UUID id) {
        long low = id.getLeastSignificantBits();
        return new UUID(id.getMostSignificantBits() - (low == 0 ? 1 : 0), low - 1);
    }

    private List<Recount> recorded(SettledSource source, Instant from, Instant until, UUID after, int most) {
        return jdbc.sql("""
                        SELECT thing_id, sum(passes)::int AS passes, sum(amount)::bigint AS amount, sum(fee)::bigint AS fee,
                          NULL::uuid AS account_id, NULL::uuid AS payee_id
                        FROM settlement_record
                        WHERE source = :source AND at >= :from AND at < :until AND thing_id > :after
                        GROUP BY thing_id ORDER BY thing_id LIMIT :most""")
                .param("source", source.name())
                .param("from", from)
                .param("until", until)
                .param("after", after)
                .param("most", most)
                .query(Rows.of(Recount.class))
                .list();
    }

    private record Astray(UUID thing, long won) {}

    /** What was written down of a thing for others than whose it is, and is not taken back. */
    private void compareOwners(SettledSource source, YearMonth month, List<Recount> page) {
        jdbc.sql("""
                        SELECT thing_id, sum(abs(passes) + abs(amount) + abs(fee))::bigint AS won FROM (
                          SELECT r.thing_id, sum(r.passes) AS passes, sum(r.amount) AS amount, sum(r.fee) AS fee
                          FROM unnest(:things::uuid[], :accounts::uuid[], :payees::uuid[]) AS o (thing, account, payee)
                          JOIN settlement_record r ON r.source = :source AND r.thing_id = o.thing
                            AND (r.account_id <> o.account OR r.payee_id <> o.payee)
                          GROUP BY r.thing_id, r.account_id, r.payee_id) others
                        GROUP BY thing_id""")
                .param("source", source.name())
                .param("things", page.stream().map(Recount::thing).toArray(UUID[]::new))
                .param("accounts", page.stream().map(Recount::account).toArray(UUID[]::new))
                .param("payees", page.stream().map(Recount::payee).toArray(UUID[]::new))
                .query(Rows.of(Astray.class))
                .list()
                .forEach(astray ->
                        differences.note(month, source.name(), "recount.ACCOUNT", astray.thing(), astray.won(), 0));
    }

    /** Corrections bear the key of what they correct, so that both together are what the source says. */
    private void compareLines(SettledSource source, YearMonth month, Instant from, Instant until, Runnable beat) {
        @Nullable Position after = Position.before(from);
        while (after != null) {
            beat.run();
            List<SettledLine> lines = source.lines(after, until, PAGE);
            @Nullable Position last = lines.isEmpty() ? null : lines.getLast().position();
            compareLines(source, month, lines);
            findUnsaid(source, month, lines, after, last == null ? new Position(until, FIRST) : last);
            after = last;
        }
    }

    private void compareLines(SettledSource source, YearMonth month, List<SettledLine> lines) {
        Map<UUID, LineSum> said = new LinkedHashMap<>();
        lines.forEach(line -> said.merge(line.key(), LineSum.of(line), LineSum::plus));
        Map<UUID, List<LineSum>> recorded = jdbc
                .sql("""
                        SELECT key AS key_id, (array_agg(thing_id))[1] AS thing_id, account_id, payee_id, sum(passes)::int AS passes,
                          sum(amount)::bigint AS amount, sum(fee)::bigint AS fee
                        FROM settlement_record WHERE source = :source AND key = ANY (:keys) GROUP BY key, account_id, payee_id""")
                .param("source", source.name())
                .param("keys", said.keySet().toArray(UUID[]::new))
                .query(Rows.of(LineSum.class))
                .list()
                .stream()
                .collect(groupingBy(LineSum::key));
        said.values().forEach(now -> {
            List<LineSum> then = recorded.getOrDefault(now.key(), List.of());
            compareLine(month, source.name(), then.stream().reduce(now.nothing(), LineSum::plus), now);
            long astray = then.stream()
                    .filter(sum -> !sum.isOfTheSameAs(now))
                    .mapToLong(LineSum::size)
                    .sum();
            differences.noteLine(month, source.name(), "line.ACCOUNT", now, astray, 0);
        });
        findMisplaced(source, month, said.keySet());
    }

    /** What was written down between two places although the source says nothing of it, and is not taken back. */
    private void findUnsaid(
            SettledSource source, YearMonth month, List<SettledLine> lines, Position after, Position last) {
        jdbc.sql("""
                        SELECT key AS key_id, (array_agg(thing_id))[1] AS thing_id, (array_agg(account_id))[1] AS account_id,
                          (array_agg(payee_id))[1] AS payee_id, sum(passes)::int AS passes, sum(amount)::bigint AS amount,
                          sum(fee)::bigint AS fee
                        FROM settlement_record WHERE source = :source AND (at, key) > (:at, :key) AND (at, key) <= (:lastAt, :lastKey)
                          AND key <> ALL (:keys)
                        GROUP BY key""")
                .param("source", source.name())
                .param("at", after.at())
                .param("key", after.key())
                .param("lastAt", last.at())
                .param("lastKey", last.key())
                .param("keys", lines.stream().map(SettledLine::key).distinct().toArray(UUID[]::new))
                .query(Rows.of(LineSum.class))
                .list()
                .forEach(then -> compareLine(month, source.name(), then, then.nothing()));
    }

    private record Misplaced(UUID thing, long lines) {}

    /** A line stands in the month in which it became due, or in a later one when that was closed. */
    private void findMisplaced(SettledSource source, YearMonth month, Collection<UUID> keys) {
        jdbc.sql("""
                        SELECT r.thing_id, count(*) AS lines FROM settlement_record r
                        CROSS JOIN LATERAL (SELECT date_trunc('month', r.at AT TIME ZONE 'Asia/Seoul')::date AS month) due
                        WHERE r.source = :source AND r.key = ANY (:keys) AND r.month <> due.month AND (r.month < due.month
                          OR NOT EXISTS (SELECT FROM settlement_month m WHERE m.month = due.month AND m.state = 'CLOSED'))
                        GROUP BY r.thing_id""")
                .param("source", source.name())
                .param("keys", keys.toArray(UUID[]::new))
                .query(Rows.of(Misplaced.class))
                .list()
                .forEach(
                        found -> differences.note(month, source.name(), "line.MONTH", found.thing(), found.lines(), 0));
    }

    private void compareLine(YearMonth month, String source, LineSum then, LineSum now) {
        differences.noteLine(month, source, "line.PASSES", now, then.passes(), now.passes());
        differences.noteLine(
                month,
                source,
                "line.AMOUNT",
                now,
                then.amount().amount(),
                now.amount().amount());
        differences.noteLine(
                month, source, "line.FEE", now, then.fee().amount(), now.fee().amount());
    }
}
