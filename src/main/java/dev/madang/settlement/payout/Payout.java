package dev.madang.settlement.payout;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The money of a statement.
 *
 * @param ending last digits of the account: that in the file, else that of now; null when its payee has not said where to
 */
public record Payout(
        UUID id,
        UUID statement,
        UUID payee,
        Won amount,
        PayoutState state,
        @Nullable String ending,
        @Nullable Instant sentAt,
        String reason) {}
