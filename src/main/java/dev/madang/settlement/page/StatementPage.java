package dev.madang.settlement.page;

import dev.madang.member.MemberCard;
import dev.madang.settlement.SettledSource.Thing;
import dev.madang.settlement.month.Statement;
import dev.madang.settlement.month.StatementLine;
import dev.madang.settlement.payout.Payout;
import dev.madang.shared.Won;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the lines behind it ({@code settlement/page/statement}).
 *
 * @param returned of its amount, what a bank gave back
 * @param account its name; empty when it is gone
 * @param things what the lines are of
 * @param members who used them
 * @param payout its money; null when there is none, or its month is not closed
 */
record StatementPage(
        Statement statement,
        Won returned,
        String account,
        List<StatementLine> lines,
        Map<UUID, Thing> things,
        Map<UUID, MemberCard> members,
        @Nullable Payout payout,
        @Nullable String previous,
        @Nullable String next) {

    /** What became due in its month. */
    public Won used() {
        return statement.amount().minus(returned);
    }
}
