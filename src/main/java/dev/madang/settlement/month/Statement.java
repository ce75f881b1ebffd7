package dev.madang.settlement.month;

import dev.madang.settlement.AccountKind;
import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What an account gets for a month: opening + amount − fee − vat = payout.
 *
 * @param account the centre, the host, the seller
 * @param payee the member who is paid
 */
public record Statement(
        UUID id,
        LocalDate month,
        MonthState state,
        AccountKind kind,
        UUID account,
        UUID payee,
        Won opening,
        int lines,
        int passes,
        Won amount,
        Won fee,
        Won vat,
        Won payout,
        String checksum,
        Instant computedAt) {

    public YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    /** As a line that takes away. */
    public Won less(Won share) {
        return Won.ZERO.minus(share);
    }
}
