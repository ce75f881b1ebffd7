package dev.madang.settlement.month;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.settlement.AccountKind;
import dev.madang.shared.Won;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Statements as they stand, and the lines behind them. */
@Repository
@Transactional(readOnly = true)
public class StatementBook {

    private static final Keyset OLDEST = Keyset.oldestFirst("at", "id");
    private static final Keyset NEWEST = Keyset.newestFirst("id");

    private static final String STATEMENT = """
            SELECT s.*, m.state FROM settlement_statement s JOIN settlement_month m ON m.month = s.month WHERE\s""";

    private static final String LINE = """
            SELECT r.id, r.source, r.part, r.member_id, r.thing_id, r.at, r.passes, r.amount, r.fee, r.note FROM settlement_record r WHERE
            r.month = :month AND r.kind = :kind AND r.account_id = :account\s""";

    private final JdbcClient jdbc;

    StatementBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Statement> find(UUID id) {
        return jdbc.sql(STATEMENT + " s.id = ?")
                .param(id)
                .query(Rows.of(Statement.class))
                .optional();
    }

    /** @throws Refusal 404 when it is another's */
    public Statement of(UUID payee, UUID id) {
        return find(id).filter(one -> one.payee().equals(payee)).orElseThrow(Refusal::notFound);
    }

    /** All of a payee's of a kind, the newest month first. */
    public Slice<Statement> of(UUID payee, AccountKind kind, Turn turn, int most) {
        return NEWEST.page(
                turn,
                most,
                (side, order) -> jdbc.sql("SELECT * FROM (" + STATEMENT
                                + " s.payee_id = :payee AND s.kind = :kind) s WHERE true " + side + " " + order)
                        .param("payee", payee)
                        .param("kind", kind),
                Rows.of(Statement.class),
                one -> new Cursor(one.id()));
    }

    /** All of a month, in the order of their ids. */
    public Slice<Statement> of(YearMonth month, Turn turn, int most) {
        return NEWEST.page(
                turn,
                most,
                (side, order) -> jdbc.sql(
                                "SELECT * FROM (" + STATEMENT + " s.month = :month) s WHERE true " + side + " " + order)
                        .param("month", month.atDay(1)),
                Rows.of(Statement.class),
                one -> new Cursor(one.id()));
    }

    /** The lines behind a statement, the oldest first. */
    public Slice<StatementLine> lines(Statement of, Turn turn, int most) {
        return OLDEST.page(
                turn,
                most,
                (side, order) -> jdbc.sql(LINE + side + " " + order)
                        .param("month", of.month())
                        .param("kind", of.kind())
                        .param("account", of.account()),
                Rows.of(StatementLine.class),
                line -> new Cursor(line.at(), line.id()));
    }

    /** Of its amount, what a bank gave back. */
    public Won returned(Statement of) {
        return Won.of(jdbc.sql("""
                        SELECT coalesce(sum(amount), 0)::bigint FROM settlement_record
                        WHERE month = :month AND kind = :kind AND account_id = :account AND source LIKE 'payout-%'""")
                .param("month", of.month())
                .param("kind", of.kind())
                .param("account", of.account())
                .query(Long.class)
                .single());
    }

    /** One of them. */
    public Optional<StatementLine> line(Statement of, UUID id) {
        return jdbc.sql(LINE + " AND r.id = :id")
                .param("month", of.month())
                .param("kind", of.kind())
                .param("account", of.account())
                .param("id", id)
                .query(Rows.of(StatementLine.class))
                .optional();
    }

    /** What was written down of the months that are not over for a payee: no statement yet. */
    public List<Running> running(UUID payee, AccountKind kind, YearMonth from) {
        return jdbc.sql("""
                        SELECT account_id, month, count(*)::int AS lines, sum(amount)::bigint AS amount, sum(fee)::bigint AS fee
                        FROM settlement_record WHERE payee_id = :payee AND kind = :kind AND month >= :from
                        GROUP BY account_id, month ORDER BY month DESC, account_id LIMIT 200""")
                .param("payee", payee)
                .param("kind", kind)
                .param("from", from.atDay(1))
                .query(Rows.of(Running.class))
                .list();
    }

    /** What has come together so far. */
    public record Running(UUID account, LocalDate month, int lines, Won amount, Won fee) {

        public YearMonth yearMonth() {
            return YearMonth.from(month);
        }
    }
}
