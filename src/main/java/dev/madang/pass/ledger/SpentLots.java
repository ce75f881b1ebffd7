package dev.madang.pass.ledger;

import dev.madang.pass.PassUse;
import dev.madang.pass.SpentPasses;
import dev.madang.platform.rows.Rows;
import dev.madang.settlement.SettledLine.LotWorth;
import dev.madang.shared.Won;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was spent out of the lines. Which passes of a lot they were is said by those of it that were spent before. */
@Repository
@Transactional(readOnly = true)
class SpentLots implements SpentPasses {

    /** What the first so many of a lot are worth is rounded down, so that all parts together are never more than its price. */
    private static final String WORTH = """
            lot.price * (b.before + l.passes) / lot.passes - lot.price * b.before / lot.passes""";

    private static final String LINES = """
            FROM pass_transaction t
            JOIN pass_line l ON l.transaction_id = t.id AND l.kind = 'OWED'
            JOIN pass_lot lot ON lot.id = l.lot_id
            CROSS JOIN LATERAL (SELECT coalesce(sum(e.passes), 0)::bigint AS before
              FROM pass_line e JOIN pass_transaction s ON s.id = e.transaction_id
              WHERE e.lot_id = l.lot_id AND e.kind = 'OWED' AND (s.at, s.id) < (t.at, t.id)) b""";

    private final JdbcClient jdbc;

    SpentLots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(
            UUID transaction,
            UUID member,
            String useKind,
            UUID thing,
            UUID payee,
            Instant at,
            UUID lot,
            int passes,
            Won worth) {

        PassUse use() {
            return new PassUse(member, useKind, thing);
        }
    }

    @Override
    public List<Spent> of(Collection<PassUse> uses) {
        var lines = jdbc.sql("""
                        SELECT t.id AS transaction_id, t.member_id, t.use_kind, t.thing_id, l.owner_id AS payee_id, t.at, l.lot_id,
                          l.passes, %s AS worth
                        %s
                        WHERE t.kind = 'SPEND' AND (t.member_id, t.use_kind, t.thing_id) IN
                          (SELECT * FROM unnest(:members::uuid[], :kinds::text[], :things::uuid[]))
                        ORDER BY t.at, t.id, l.lot_id""".formatted(WORTH, LINES))
                .param("members", uses.stream().map(PassUse::member).toArray(UUID[]::new))
                .param("kinds", uses.stream().map(PassUse::kind).toArray(String[]::new))
                .param("things", uses.stream().map(PassUse::thing).toArray(UUID[]::new))
                .query(Rows.of(Line.class))
                .list();
        var byTransaction = new LinkedHashMap<UUID, List<Line>>();
        lines.forEach(line -> byTransaction
                .computeIfAbsent(line.transaction(), none -> new ArrayList<>())
                .add(line));
        return byTransaction.values().stream().map(SpentLots::spent).toList();
    }

    private static Spent spent(List<Line> lines) {
        Line first = lines.getFirst();
        return new Spent(
                first.use(),
                first.payee(),
                first.at(),
                lines.stream()
                        .map(line -> new LotWorth(line.lot(), line.passes(), line.worth()))
                        .toList());
    }

    @Override
    public List<OnThing> between(Collection<String> kinds, Instant from, Instant until, UUID after, int most) {
        return jdbc.sql("""
                        SELECT thing_id, CASE WHEN min(payee) = max(payee) THEN min(payee)::uuid END AS payee_id,
                          sum(passes)::int AS passes, array_agg(worth) AS each
                        FROM (SELECT t.thing_id, l.owner_id::text AS payee, sum(l.passes) AS passes, sum(%s)::bigint AS worth
                          %s
                          WHERE t.kind = 'SPEND' AND t.use_kind = ANY (:kinds) AND t.at >= :from AND t.at < :until AND t.thing_id > :after
                          GROUP BY t.thing_id, t.id, l.owner_id) spent
                        GROUP BY thing_id ORDER BY thing_id LIMIT :most""".formatted(WORTH, LINES))
                .param("kinds", kinds.toArray(String[]::new))
                .param("from", from)
                .param("until", until)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> onThing(row))
                .list();
    }

    private static OnThing onThing(ResultSet row) throws SQLException {
        List<Won> each =
                Stream.of((Long[]) row.getArray("each").getArray()).map(Won::of).toList();
        return new OnThing(
                row.getObject("thing_id", UUID.class),
                row.getObject("payee_id", UUID.class),
                row.getInt("passes"),
                each.stream().reduce(Won.ZERO, Won::plus),
                each);
    }
}
