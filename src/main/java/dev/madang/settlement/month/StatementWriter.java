package dev.madang.settlement.month;

import static java.util.stream.Collectors.groupingBy;

import dev.madang.platform.rows.Rows;
import dev.madang.settlement.AccountKind;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up the lines of many accounts, a cursor's length in memory at a time, and writes their statements. */
class StatementWriter implements ItemWriter<Account> {

    private static final int AT_ONCE = 2000;

    private final YearMonth month;
    private final JdbcClient jdbc;
    private final Clock clock;

    StatementWriter(YearMonth month, JdbcClient jdbc, Clock clock) {
        this.month = month;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Carried(UUID account, Won payout) {}

    @Override
    public void write(Chunk<? extends Account> chunk) {
        chunk.getItems().stream().collect(groupingBy(Account::kind)).forEach(this::write);
    }

    private void write(AccountKind kind, List<? extends Account> accounts) {
        Map<UUID, Tally> tallies = new LinkedHashMap<>();
        accounts.forEach(account -> tallies.put(account.account(), new Tally()));
        var rows = Rows.of(Tally.Line.class);
        jdbc.sql("""
                        SELECT account_id, source, key AS key_id, part, at, passes, amount, fee FROM settlement_record
                        WHERE month = :month AND kind = :kind AND account_id BETWEEN :first AND :last ORDER BY account_id, at, id""")
                .param("month", month.atDay(1))
                .param("kind", kind.name())
                .param("first", accounts.getFirst().account())
                .param("last", accounts.getLast().account())
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    Tally tally = tallies.get(row.getObject("account_id", UUID.class));
                    if (tally != null) {
                        tally.add(rows.mapRow(row, 0));
                    }
                });
        Map<UUID, Won> openings = openings(kind, accounts);
        accounts.forEach(account -> save(
                account,
                Objects.requireNonNull(tallies.get(account.account()))
                        .figures(openings.getOrDefault(account.account(), Won.ZERO))));
    }

    /** What the newest closed month before has left of each. */
    private Map<UUID, Won> openings(AccountKind kind, List<? extends Account> accounts) {
        var openings = new HashMap<UUID, Won>();
        jdbc.sql("""
                        SELECT DISTINCT ON (s.account_id) s.account_id, least(s.payout, 0) AS payout
                        FROM settlement_statement s JOIN settlement_month m ON m.month = s.month AND m.state = 'CLOSED'
                        WHERE s.kind = :kind AND s.account_id = ANY (:accounts) AND s.month < :month
                        ORDER BY s.account_id, s.month DESC""")
                .param("kind", kind)
                .param("accounts", accounts.stream().map(Account::account).toArray(UUID[]::new))
                .param("month", month.atDay(1))
                .query(Rows.of(Carried.class))
                .list()
                .forEach(carried -> openings.put(carried.account(), carried.payout()));
        return openings;
    }

    private void save(Account account, Figures figures) {
        jdbc.sql("""
                        INSERT INTO settlement_statement
                          (month, kind, account_id, payee_id, opening, lines, passes, amount, fee, vat, payout, checksum, computed_at)
                        VALUES (:month, :kind, :account, :payee, :opening, :lines, :passes, :amount, :fee, :vat, :payout, :checksum, :now)
                        ON CONFLICT (month, kind, account_id) DO UPDATE SET payee_id = EXCLUDED.payee_id, opening = EXCLUDED.opening,
                          lines = EXCLUDED.lines, passes = EXCLUDED.passes, amount = EXCLUDED.amount, fee = EXCLUDED.fee,
                          vat = EXCLUDED.vat, payout = EXCLUDED.payout, checksum = EXCLUDED.checksum, computed_at = EXCLUDED.computed_at""")
                .param("month", month.atDay(1))
                .param("kind", account.kind())
                .param("account", account.account())
                .param("payee", account.payee())
                .param("opening", figures.opening())
                .param("lines", figures.lines())
                .param("passes", figures.passes())
                .param("amount", figures.amount())
                .param("fee", figures.fee())
                .param("vat", figures.vat())
                .param("payout", figures.payout())
                .param("checksum", figures.checksum())
                .param("now", clock.instant())
                .update();
    }
}
