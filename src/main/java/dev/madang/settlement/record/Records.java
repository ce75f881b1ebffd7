package dev.madang.settlement.record;

import dev.madang.settlement.SettledLine;
import dev.madang.settlement.SettledSource;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes lines down. What is there already stays as it is, whoever comes with it again. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Records {

    private final JdbcClient jdbc;
    private final Clock clock;

    Records(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes lines down in one statement. A line of a month that is closed already stands in the first that is not; no month of
     * theirs is closed meanwhile.
     *
     * @return how many were new
     */
    public int write(SettledSource source, List<? extends SettledLine> lines) {
        List<LocalDate> months = lines.stream().map(Records::month).toList();
        holdOpen(months.stream().distinct().sorted().toList());
        return jdbc.sql("""
                        INSERT INTO settlement_record (source, key, part, kind, account_id, payee_id, member_id, thing_id, at, month,
                          passes, amount, fee, lots, recorded_at)
                        SELECT :source, l.key, l.part, :kind, l.account, l.payee, l.member, l.thing, l.at,
                          CASE WHEN m.state = 'CLOSED' THEN settlement_open_month(l.month) ELSE l.month END,
                          l.passes, l.amount, l.fee, l.lots, :now
                        FROM unnest(:keys::uuid[], :parts::text[], :accounts::uuid[], :payees::uuid[], :members::uuid[], :things::uuid[],
                            :ats::timestamptz[], :months::date[], :passes::int[], :amounts::bigint[], :fees::bigint[], :lots::jsonb[])
                          AS l (key, part, account, payee, member, thing, at, month, passes, amount, fee, lots)
                        LEFT JOIN settlement_month m ON m.month = l.month
                        ON CONFLICT (source, key, part) DO NOTHING""")
                .param("source", source.name())
                .param("kind", source.kind())
                .param("now", clock.instant())
                .param("keys", ids(lines, SettledLine::key))
                .param("parts", texts(lines, SettledLine::part))
                .param("accounts", ids(lines, SettledLine::account))
                .param("payees", ids(lines, SettledLine::payee))
                .param("members", lines.stream().map(SettledLine::member).toArray(UUID[]::new))
                .param("things", ids(lines, SettledLine::thing))
                .param("ats", texts(lines, line -> line.at().toString()))
                .param("months", months.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("passes", lines.stream().map(SettledLine::passes).toArray(Integer[]::new))
                .param(
                        "amounts",
                        lines.stream().map(line -> line.amount().amount()).toArray(Long[]::new))
                .param("fees", lines.stream().map(line -> line.fee().amount()).toArray(Long[]::new))
                .param(
                        "lots",
                        IntStream.range(0, lines.size())
                                .mapToObj(i -> lots(lines.get(i)))
                                .toArray(String[]::new))
                .update();
    }

    /** Whoever closes one of these months waits until these lines are there. */
    private void holdOpen(List<LocalDate> months) {
        jdbc.sql(
                        "INSERT INTO settlement_month (month, state) SELECT unnest(:months::date[]), 'OPEN' ON CONFLICT DO NOTHING")
                .param("months", months.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
        jdbc.sql("SELECT month FROM settlement_month WHERE month >= CAST(:first AS date) ORDER BY month FOR SHARE")
                .param("first", months.getFirst())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static LocalDate month(SettledLine line) {
        return YearMonth.from(Seoul.dayOf(line.at())).atDay(1);
    }

    private static UUID[] ids(List<? extends SettledLine> lines, Function<SettledLine, UUID> id) {
        return lines.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<? extends SettledLine> lines, Function<SettledLine, String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    /** As JSON; of ids and numbers only. */
    private static String lots(SettledLine line) {
        var json = new StringBuilder("[");
        for (SettledLine.LotWorth lot : line.lots()) {
            json.append(json.length() > 1 ? "," : "")
                    .append("{\"lot\":\"%s\",\"passes\":%d,\"won\":%d}"
                            .formatted(lot.lot(), lot.passes(), lot.worth().amount()));
        }
        return json.append("]").toString();
    }
}
