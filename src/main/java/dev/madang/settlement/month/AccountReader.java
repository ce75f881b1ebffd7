package dev.madang.settlement.month;

import dev.madang.platform.rows.Rows;
import dev.madang.settlement.AccountKind;
import dev.madang.settlement.run.PagedReader;
import dev.madang.settlement.run.Steps;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts that have lines in a month. */
class AccountReader extends PagedReader<Account, AccountReader.Place> {

    record Place(AccountKind kind, UUID account) {}

    private final YearMonth month;
    private final JdbcClient jdbc;

    AccountReader(YearMonth month, JdbcClient jdbc, TransactionTemplate transaction) {
        super(transaction, new Place(AccountKind.CENTER, new UUID(0, 0)));
        this.month = month;
        this.jdbc = jdbc;
    }

    /** A centre that was given to another partner is paid to who has it last. */
    @Override
    protected List<Account> behind(Place place) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (kind, account_id) kind, account_id, payee_id FROM settlement_record
                        WHERE month = :month AND (kind, account_id) > (:kind, :account)
                        ORDER BY kind, account_id, at DESC LIMIT :most""")
                .param("month", month.atDay(1))
                .param("kind", place.kind())
                .param("account", place.account())
                .param("most", Steps.CHUNK)
                .query(Rows.of(Account.class))
                .list();
    }

    @Override
    protected Place place(Account account) {
        return new Place(account.kind(), account.account());
    }

    @Override
    protected String written(Place place) {
        return place.kind() + " " + place.account();
    }

    @Override
    protected Place placed(String written) {
        String[] parts = written.split(" ", 2);
        return new Place(AccountKind.valueOf(parts[0]), UUID.fromString(parts[1]));
    }
}
