package dev.madang.settlement.month;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line behind a statement's figures, as it was written down. */
public record StatementLine(
        UUID id,
        String source,
        String part,
        @Nullable UUID member,
        UUID thing,
        Instant at,
        int passes,
        Won amount,
        Won fee,
        String note) {

    /** What it adds to the payout. */
    public Won net() {
        return amount.minus(fee);
    }

    /** Message key of what it is. */
    public String text() {
        return part.startsWith("correction-") ? "settlement.part.correction" : "settlement.part." + source + "." + part;
    }
}
