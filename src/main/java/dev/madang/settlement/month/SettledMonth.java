package dev.madang.settlement.month;

import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month, for operators.
 *
 * @param askedBy the operator who asks for it to be closed
 * @param accounts how many statements it has
 * @param opening what months before have left, below nothing
 * @param returned of the amount, what banks gave back
 * @param differences how many figures differ
 */
public record SettledMonth(
        LocalDate month,
        MonthState state,
        @Nullable UUID askedBy,
        @Nullable Instant askedAt,
        int accounts,
        int lines,
        Won opening,
        Won returned,
        Won amount,
        Won fee,
        Won vat,
        Won payout,
        int differences) {

    public YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    /** What became due in it. */
    public Won used() {
        return amount.minus(returned);
    }

    /** As a line that takes away. */
    public Won less(Won share) {
        return Won.ZERO.minus(share);
    }

    public boolean isClosed() {
        return state == MonthState.CLOSED;
    }
}
