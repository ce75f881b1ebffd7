package dev.madang.settlement.page;

import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.text.Sentences;
import dev.madang.settlement.AccountKind;
import dev.madang.settlement.SettledSource.Thing;
import dev.madang.settlement.month.Statement;
import dev.madang.settlement.month.StatementBook;
import dev.madang.settlement.month.StatementBook.Running;
import dev.madang.settlement.month.StatementLine;
import dev.madang.settlement.payout.PayoutAccounts;
import dev.madang.settlement.payout.Payouts;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fills in the pages on statements. */
@Component
class StatementPages {

    private static final int STATEMENTS = 30;
    private static final int LINES = 50;

    private final StatementBook statements;
    private final Payouts payouts;
    private final PayoutAccounts payoutAccounts;
    private final Names names;
    private final Sentences sentences;
    private final Clock clock;

    StatementPages(
            StatementBook statements,
            Payouts payouts,
            PayoutAccounts payoutAccounts,
            Names names,
            Sentences sentences,
            Clock clock) {
        this.statements = statements;
        this.payouts = payouts;
        this.payoutAccounts = payoutAccounts;
        this.names = names;
        this.sentences = sentences;
        this.clock = clock;
    }

    StatementsPage of(UUID payee, AccountKind kind, Turn turn) {
        Slice<Statement> slice = statements.of(payee, kind, turn, STATEMENTS);
        YearMonth now = YearMonth.from(Seoul.dayOf(clock.instant()));
        List<Running> running = turn.isFirst() ? statements.running(payee, kind, now) : List.of();
        var accounts = new HashSet<UUID>();
        slice.rows().forEach(statement -> accounts.add(statement.account()));
        running.forEach(one -> accounts.add(one.account()));
        return new StatementsPage(
                kind,
                slice.rows(),
                running,
                names.accountsOf(accounts),
                payouts.of(slice.rows().stream().map(Statement::id).toList()),
                payoutAccounts.of(payee).isEmpty(),
                slice.previousOf(kind.address()),
                slice.nextOf(kind.address()));
    }

    /** @param address of the page itself */
    StatementPage of(Statement statement, Turn turn, String address) {
        Slice<StatementLine> lines = statements.lines(statement, turn, LINES);
        return new StatementPage(
                statement,
                statements.returned(statement),
                names.accounts(List.of(statement)).getOrDefault(statement.account(), ""),
                lines.rows(),
                names.things(lines.rows()),
                names.members(lines.rows().stream()
                        .map(StatementLine::member)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                payouts.of(List.of(statement.id())).get(statement.id()),
                lines.previousOf(address),
                lines.nextOf(address));
    }

    /**
     * The beginning of a question to the operators, with the line that it is about.
     *
     * @throws Refusal 404 when there is no such line in it
     */
    String question(Statement statement, UUID line) {
        StatementLine about = statements.line(statement, line).orElseThrow(Refusal::notFound);
        Thing thing = names.things(List.of(about)).get(about.thing());
        return sentences.of(
                "settlement.question.about",
                statement.yearMonth(),
                sentences.of(about.text()),
                thing == null ? "" : thing.title(),
                about.amount(),
                line.toString());
    }
}
