package dev.madang.settlement.page;

import dev.madang.settlement.AccountKind;
import dev.madang.settlement.month.Statement;
import dev.madang.settlement.month.StatementBook.Running;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is paid ({@code settlement/page/statements}).
 *
 * @param running what has come together in months that have no statement yet
 * @param accounts names of them
 */
record StatementsPage(
        AccountKind kind,
        List<Statement> statements,
        List<Running> running,
        Map<UUID, String> accounts,
        @Nullable String previous,
        @Nullable String next) {}
