package dev.madang.settlement;

import dev.madang.shared.Won;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became due of one thing, found another way than its lines: from the ledger, from what was paid.
 *
 * @param passes 0 where it was paid in won
 * @param fee of it Madang's, by the rule
 * @param account the centre, the host, the seller whose thing it is; null where there is no second way to it
 * @param payee to whom it is owed; null where there is no second way to it
 */
public record Recount(
        UUID thing,
        int passes,
        Won amount,
        Won fee,
        @Nullable UUID account,
        @Nullable UUID payee) {}
