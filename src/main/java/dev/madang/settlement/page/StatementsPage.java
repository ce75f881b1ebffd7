package dev.madang.settlement.page;

import dev.madang.settlement.AccountKind;
import dev.madang.settlement.month.Statement;
import dev.madang.settlement.month.StatementBook.Running;
import dev.madang.settlement.payout.Payout;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is paid ({@code settlement/page/statements}).
 *
 * @param running what has come together in months that have no statement yet
 * @param accounts names of them
 * @param payouts the money of each statement of which there is any
 * @param withoutAccount whether nobody knows where its payee's money goes
 */
record StatementsPage(
        AccountKind kind,
        List<Statement> statements,
        List<Running> running,
        Map<UUID, String> accounts,
        Map<UUID, Payout> payouts,
        boolean withoutAccount,
        @Nullable String previous,
        @Nullable String next) {}
